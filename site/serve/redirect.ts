// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Table } from '../release/table.ts';

/**
 * Where an address without its last slash leads (301): to the same one with it, query included; `undefined` when no
 * page stands there.
 */
export function redirectFor({ rows }: Table, pathname: string, query?: string): string | undefined {
  if (!Object.hasOwn(rows, `${pathname}/`)) return undefined;
  return `${pathname}/${query === undefined ? '' : `?${query}`}`;
}
