// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PageType, PAGE_TYPES } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { capitalised } from '../i18n/capitalised.ts';
import { OTHER, subjectsOf } from '../i18n/subjects.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { contentOrItalian } from './content.ts';
import { isOver } from './events.ts';
import { isOwn, type ListedLink, listedLink, ownFirst, shownIn } from './list-language.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

/** Lists of their own have organisations, places, words, alerts and what the city does; topics stand above the titles. */
const ELSEWHERE: readonly PageType[] = [
  'organisation',
  'venue',
  'term',
  'alert',
  'topic',
  'project',
  'pillar',
  'report',
];

const TYPES = PAGE_TYPES.filter((type) => !ELSEWHERE.includes(type));

/** So many documents of each type are looked at, the newest: longer lists are no help on a phone. */
export const NEWEST = 1000;

/** More words than these that no subject names are put together. */
const OWN_WORDS = 40;

/** A title under a subject. */
export interface Title extends ListedLink {
  readonly type: PageType;
}

/** A subject, with the titles of what is about it. */
export interface SubjectTitles {
  readonly name: string;
  readonly titles: readonly Title[];
  /** The search finds more about it. */
  readonly more: boolean;
}

interface Placed {
  readonly title: Title;
  readonly subjects: readonly string[];
  /** The only subject is a word of its title. */
  readonly isOwnWord: boolean;
}

/** The first word of a title that says something: «Il secondo passaggio» stands under «Secondo». */
const firstWord = (title: string, locale: ActiveLocale): string => {
  const said = withoutStopWords(title.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ').trim(), locale);
  return capitalised(said.split(/\s+/).find((word) => /[\p{L}\p{N}]/u.test(word)) ?? title, locale);
};

const placed = memoize((entry: Entry<PageType>, locale: ActiveLocale): Placed | undefined => {
  const link = listedLink(entry, locale);
  if (!link) return undefined;
  const content = contentOrItalian(entry, locale);
  const parts = [
    link.title,
    'summary' in content ? content.summary : '',
    (('inBrief' in content && content.inBrief) || []).join(' | '),
  ];
  const subjects = subjectsOf(parts, shownIn(entry, locale)).map((name) => name[locale]);
  const title = { ...link, type: entry.type };
  if (subjects.length > 0) return { title, subjects, isOwnWord: false };
  return isOwn(link)
    ? { title, subjects: [firstWord(link.title, locale)], isOwnWord: true }
    : { title, subjects: [OTHER[locale]], isOwnWord: false };
});

/** The newest documents of a type first, without past events. */
function placedOf(store: Store, type: PageType, locale: ActiveLocale, limit: number): Placed[] {
  const found: Placed[] = [];
  const entries: readonly Entry<PageType>[] = store.all(type);
  for (const entry of entries.toReversed()) {
    if (found.length >= limit) break;
    if (type === 'event' && isOver.answer(store, { id: entry.id })) continue;
    const one = placed(entry, locale);
    if (one) found.push(one);
  }
  return found;
}

function titlesBySubject(all: readonly Placed[], locale: ActiveLocale): Map<string, Title[]> {
  const ownWords = new Set(all.flatMap(({ subjects, isOwnWord }) => (isOwnWord ? subjects : [])));
  const under = new Map<string, Title[]>();
  for (const { title, subjects, isOwnWord } of all) {
    const names = isOwnWord && ownWords.size > OWN_WORDS ? [OTHER[locale]] : subjects;
    for (const name of names) {
      const known = under.get(name);
      if (known) known.push(title);
      else under.set(name, [title]);
    }
  }
  return under;
}

/**
 * Titles by subject, from A to Z: «Banca», «Bonifico», «Carta». What is about several stands under each, past events under
 * none; of a type with more than `limit` documents the newest of them. Of a subject with more than `each` titles those in
 * the language first, then of each type the newest.
 */
export const bySubject: Query<
  { readonly locale: ActiveLocale; readonly limit: number; readonly each?: number },
  { readonly subjects: readonly SubjectTitles[]; readonly limited: boolean }
> = {
  name: 'by-subject',
  answer: (store, { locale, limit, each = Number.POSITIVE_INFINITY }) => {
    const collator = new Intl.Collator(locale);
    const all = TYPES.flatMap((type) => placedOf(store, type, locale, limit));
    const subjects = [...titlesBySubject(all, locale)]
      .map(([name, titles]) => ({
        name,
        titles: [...ownFirst(titles, isOwn)]
          .slice(0, each)
          .sort(
            (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || collator.compare(a.title, b.title),
          ),
        more: titles.length > each,
      }))
      .sort((a, b) => collator.compare(a.name, b.name));
    const isCut = TYPES.some((type) => store.all(type).length > limit);
    return { subjects, limited: isCut || subjects.some(({ more }) => more) };
  },
};

/** The names of the subjects, from A to Z. */
export const subjectNames: Query<{ readonly locale: ActiveLocale }, readonly string[]> = {
  name: 'subject-names',
  answer: (store, { locale }) =>
    bySubject.answer(store, { locale, limit: NEWEST }).subjects.map(({ name }) => name),
};
