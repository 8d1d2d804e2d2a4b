// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type ContentOf, contentOf } from '../queries/content.ts';
import { type Page, pages } from '../queries/document.ts';
import type { Ask } from '../queries/query.ts';

/** A document with what it says in the language of its page. */
export interface Required<T extends PageType> extends Page<T> {
  readonly content: ContentOf<T>;
}

/**
 * The document that a page is about.
 * @throws Error when it is not published in that language: then the page should not have been asked for.
 */
export function required<T extends PageType>(
  ask: Ask,
  type: T,
  id: string,
  locale: ActiveLocale,
): Required<T> {
  const page = ask(pages[type], { id });
  const content = page && contentOf(page.entry, locale);
  if (!page || !content) throw new Error(`${type} ${id} is not published in «${locale}».`);
  return { ...page, content };
}

/** The latest of some dates, for «updated» on lists. */
export const latest = (dates: readonly string[]): string | undefined =>
  dates.reduce<string | undefined>(
    (last, date) => (last === undefined || Date.parse(date) > Date.parse(last) ? date : last),
    undefined,
  );
