// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Held } from '../fields/codec/codec.ts';
import type { Lookup } from '../fields/codec/presenting.ts';

/** Everything that a document is made from: what was written, in each language for itself. */
export interface WorkingCopy {
  readonly type: DocumentType;
  readonly id: string;
  /** The row as each language has it; nothing is filled from another one. */
  readonly in: Readonly<Record<ActiveLocale, Held>>;
  /** The rows of media, files and catalogue that it refers to. */
  readonly lookup: Lookup;
  /** Ids of the rows of media and files that it shows. */
  readonly media: readonly string[];
}
