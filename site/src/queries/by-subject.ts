// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PageType, PAGE_TYPES } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { subjectsIn } from '../i18n/subjects.ts';
import type { PageLink } from '../route.ts';
import { bareWords } from '../search/words.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { contentOf, pageLink } from './content.ts';
import { isOver } from './events.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

/** Lists of their own have organisations, places and words; topics stand above the titles. */
const ELSEWHERE: readonly PageType[] = ['organisation', 'venue', 'term', 'topic'];

const TYPES = PAGE_TYPES.filter((type) => !ELSEWHERE.includes(type));

/** A title under a subject. */
export interface Title extends PageLink {
  readonly type: PageType;
}

/** A subject, with the titles of what is about it. */
export interface SubjectTitles {
  readonly name: string;
  readonly titles: readonly Title[];
}

interface Placed {
  readonly title: Title;
  readonly subjects: readonly string[];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The first word of a title that says something: «Il secondo passaggio» stands under «Secondo». */
const firstWord = (title: string, locale: ActiveLocale): string => {
  const said = withoutStopWords(title.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ').trim(), locale);
  return capitalised(said.split(/\s+/).find((word) => /[\p{L}\p{N}]/u.test(word)) ?? title);
};

const placed = memoize((entry: Entry<PageType>, locale: ActiveLocale): Placed | undefined => {
  const link = pageLink(entry, locale);
  const content = contentOf(entry, locale);
  if (!link || !content) return undefined;
  const short = [
    'summary' in content ? content.summary : '',
    ...(('inBrief' in content && content.inBrief) || []),
  ];
  const words = bareWords([link.title, ...short].join(' '));
  const found = subjectsIn(locale).filter(({ isIn }) => isIn(words));
  const subjects = found.map(({ name }) => name);
  return {
    title: { ...link, type: entry.type },
    subjects: subjects.length > 0 ? subjects : [firstWord(link.title, locale)],
  };
});

function placedOf(store: Store, type: PageType, locale: ActiveLocale, limit: number): Placed[] {
  const entries = store.all(type);
  return entries.slice(Math.max(0, entries.length - limit)).flatMap((entry: Entry<PageType>) => {
    const one = placed(entry, locale);
    if (!one) return [];
    return type === 'event' && isOver.answer(store, { id: entry.id }) ? [] : [one];
  });
}

/**
 * Titles by subject, from A to Z: «Banca», «Bonifico», «Carta». What is about several stands under each, past events under
 * none; of a type with more than `limit` documents the newest of them.
 */
export const bySubject: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  { readonly subjects: readonly SubjectTitles[]; readonly limited: boolean }
> = {
  name: 'by-subject',
  answer: (store, { locale, limit }) => {
    const collator = new Intl.Collator(locale);
    const under = new Map<string, Title[]>();
    for (const type of TYPES) {
      for (const { title, subjects } of placedOf(store, type, locale, limit)) {
        for (const subject of subjects) under.set(subject, [...(under.get(subject) ?? []), title]);
      }
    }
    return {
      subjects: [...under]
        .map(([name, titles]) => ({
          name,
          titles: titles.sort((a, b) => collator.compare(a.title, b.title)),
        }))
        .sort((a, b) => collator.compare(a.name, b.name)),
      limited: TYPES.some((type) => store.all(type).length > limit),
    };
  },
};
