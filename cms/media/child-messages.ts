// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Rendition } from '@portico/shared/contract/picture';
import type { Said } from '../i18n/said.ts';
import type { Focus } from './focus.ts';
import type { PreparedFile } from './prepare-file.ts';
import type { PreparedMedia } from './prepare.ts';
import type { Table } from './table.ts';

/** What an upload becomes, by what it is to be. */
export interface Prepared {
  readonly picture: PreparedMedia;
  /** Of a cleaned original. */
  readonly cut: Rendition;
  readonly file: PreparedFile;
  readonly table: Table;
}

export type Kind = keyof Prepared;

/** An upload to prepare. */
export interface ToChild {
  readonly kind: Kind;
  readonly dataDir: string;
  readonly data: Uint8Array;
  /** What a cut keeps in sight. */
  readonly focus?: Focus | undefined;
}

/**
 * What the child says: its memory in bytes, what it has prepared, why an upload is refused, or what failed. `spent`: it
 * does not know what the upload has left of it, and does no more work.
 */
export type FromChild =
  | { readonly rss: number }
  | { readonly prepared: Prepared[Kind] }
  | { readonly refused: Said; readonly spent: boolean }
  | { readonly failed: string; readonly code: string | undefined };
