// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import type { SheetType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { sheetPath } from '@portico/shared/paths';
import { contentOf } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** A document of which there is a sheet. */
type SheetEntry = { readonly [T in SheetType]: Entry<T> }[SheetType];

/** What is printed in one file with the text of a kit: those of its sheets that are online in the language. */
export const sheetParts = (store: Store, entry: Entry, locale: ActiveLocale): SheetEntry[] =>
  entry.document.type === 'kit'
    ? entry.document.sheets.flatMap(({ type, id }) => {
        const part = store.get(type, id) as SheetEntry | undefined;
        return part && contentOf(part, locale) ? [part] : [];
      })
    : [];

/** Names all texts that a sheet prints: the digest of its document, and of a kit the hash of its own and of its parts. */
export function sheetDigest(store: Store, entry: Entry, locale: ActiveLocale): string {
  const parts = sheetParts(store, entry, locale);
  return parts.length === 0
    ? entry.digest
    : digestOf([entry.digest, ...parts.map(({ digest }) => digest)]);
}

/** The A4 sheet of a document. */
export interface SheetLink {
  readonly path: string;
  /** Under which it is saved. */
  readonly name: string;
  readonly pages: number;
  readonly kilobytes: number;
}

/** The sheet of a document as it is online; `null` until it is made. */
export const sheetOf: Query<
  { readonly type: SheetType; readonly id: string; readonly locale: ActiveLocale },
  SheetLink | null
> = {
  name: 'sheet',
  answer: (store, { type, id, locale }) => {
    const entry = store.get(type, id);
    const content = entry && contentOf(entry, locale);
    const made = entry && store.sheet(sheetDigest(store, entry, locale), locale);
    if (!content || !made) return null;
    const { pages, bytes } = made;
    return {
      path: sheetPath(type, content.slug, locale),
      name: `${content.slug}.pdf`,
      pages,
      kilobytes: Math.ceil(bytes / 1000),
    };
  },
};
