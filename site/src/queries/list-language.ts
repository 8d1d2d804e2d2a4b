// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Entry } from './query.ts';

/**
 * A list in a language contains every document, in that language or else in Italian, which every document has: lists of
 * all languages are equally long. Those in the language stand first where the order tells no date.
 */

/** The language of something in a list, where it is not that of the list. */
export interface InLanguage {
  readonly language?: ActiveLocale | undefined;
}

/** Title and address of a document in a list. */
export interface ListedLink extends PageLink, InLanguage {}

/** The language in which lists in a language show a document. */
export const shownIn = ({ document }: Entry, locale: ActiveLocale): ActiveLocale =>
  document.locales[locale] ? locale : DEFAULT_LOCALE;

/** Title and address of a document as lists in a language show it; `null` when it has no title. */
export function listedLink(entry: Entry | undefined, locale: ActiveLocale): ListedLink | null {
  const language = entry && shownIn(entry, locale);
  const link = language && pageLink(entry, language);
  return link ? { ...link, ...(language !== locale && { language }) } : null;
}

/** Those in the language of the list before the others, without looking at more than are asked for. */
export function* ownFirst<T>(items: Iterable<T>, isOwn: (item: T) => boolean): Generator<T> {
  const others: T[] = [];
  for (const item of items) {
    if (isOwn(item)) yield item;
    else others.push(item);
  }
  yield* others;
}

/** Is it in the language of its list? */
export const isOwn = ({ language }: InLanguage): boolean => language === undefined;

/** Does a document have a language? */
export const has =
  (locale: ActiveLocale) =>
  ({ document }: Entry): boolean =>
    document.locales[locale] !== undefined;
