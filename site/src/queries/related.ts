// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { type Card, cardsOf } from './card.ts';
import type { Entry, Query } from './query.ts';
import { checkedFirst } from './verification.ts';

/** How many neighbours on either side are looked at for related articles, and how many are shown. */
const NEIGHBOURS = 4;
const RELATED = 3;

/** Where an entry stands in a list that is in order of first publication, then id. */
function position(entries: readonly Entry<'article'>[], entry: Entry<'article'>): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle] as Entry<'article'>;
    const before =
      Date.parse(other.firstPublished) - Date.parse(entry.firstPublished) ||
      (other.id < entry.id ? -1 : other.id > entry.id ? 1 : 0);
    if (before < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function neighbours(
  entries: readonly Entry<'article'>[],
  from: number,
  step: 1 | -1,
  locale: ActiveLocale,
): Entry<'article'>[] {
  const found: Entry<'article'>[] = [];
  for (let i = from; i >= 0 && i < entries.length && found.length < NEIGHBOURS; i += step) {
    const entry = entries[i] as Entry<'article'>;
    if (entry.document.locales[locale]) found.push(entry);
  }
  return found;
}

const shared = (a: Entry<'article'>, b: Entry<'article'>): number =>
  AUDIENCES.filter(
    (audience) =>
      a.document.audiences.includes(audience) && b.document.audiences.includes(audience),
  ).length;

/** The neighbours of an article that have a language, those that share most audiences first. */
function nearTo(entry: Entry<'article'>, entries: readonly Entry<'article'>[]) {
  const here = position(entries, entry);
  const after = entries[here]?.id === entry.id ? here + 1 : here;
  return (locale: ActiveLocale): Entry<'article'>[] => {
    const older = neighbours(entries, here - 1, -1, locale);
    const newer = neighbours(entries, after, 1, locale);
    // The nearest on either side first; the sort keeps that order among equals.
    return Array.from({ length: NEIGHBOURS }, (_, n) => [older[n], newer[n]])
      .flat()
      .filter((other) => other !== undefined)
      .sort((a, b) => shared(entry, b) - shared(entry, a));
  };
}

/**
 * At most three articles of the first topic, those that share most audiences first. Only the neighbours by date
 * are looked at: a new article changes the answer of a few, not of a whole topic.
 */
export const relatedArticles: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'related-articles',
  answer: (store, { id, locale }) => {
    const entry = store.get('article', id);
    const topic = entry?.document.topics[0]?.id;
    if (entry === undefined || topic === undefined) return [];
    const near = nearTo(entry, store.by('articlesByTopic', topic));
    // Those in the language of the page; where they are few, others too.
    const all = new Set([...near(locale), ...near(DEFAULT_LOCALE)]);
    return cardsOf(checkedFirst(store, all), locale, RELATED);
  },
};
