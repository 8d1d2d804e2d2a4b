// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry } from '../../src/queries/query.ts';
import type { Change } from './journal-entry.ts';

/** Changes that were approved together: they appear together, or not at all. */
export interface ChangeGroup {
  readonly revision: number;
  readonly changes: readonly Change[];
}

/** A change with the parsed document that it brings. */
export interface ParsedChange {
  readonly change: Change;
  readonly entry: Entry | null;
}

/** A group whose documents are parsed. */
export interface ParsedGroup extends ChangeGroup {
  readonly parsed: readonly ParsedChange[];
}
