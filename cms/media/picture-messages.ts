// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import type { PreparedMedia } from './prepare.ts';

/** A picture to prepare. */
export interface ToChild {
  readonly dataDir: string;
  readonly data: Uint8Array;
}

/** What the child says: its memory in bytes, a prepared picture, why it is refused, or what failed. */
export type FromChild =
  | { readonly rss: number }
  | { readonly media: PreparedMedia }
  | { readonly refused: Said }
  | { readonly failed: string; readonly code: string | undefined };
