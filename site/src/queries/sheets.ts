// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SheetType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { sheetPath } from '@portico/shared/paths';
import { contentOf } from './content.ts';
import type { Query } from './query.ts';

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
    const made = entry && store.sheet(entry.digest, locale);
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
