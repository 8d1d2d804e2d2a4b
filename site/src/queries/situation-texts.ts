// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { situationsIn } from '../search/pinned.ts';
import { remember } from '../search/remember.ts';
import { contentOf } from './content.ts';
import { NEWEST } from './by-subject.ts';
import { isOwn, type ListedLink, listedLink } from './list-language.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query } from './query.ts';
import { checkedFirst } from './verification.ts';

/** Sentences that are remembered with what they tell: most of an article stay the same when it is edited. */
const MOST_SENTENCES = 5000;

const situationsOf: Readonly<Record<ActiveLocale, (text: string) => readonly string[]>> = {
  it: remember(MOST_SENTENCES, (text) => situationsIn(text, 'it')),
  en: remember(MOST_SENTENCES, (text) => situationsIn(text, 'en')),
};

/** What has happened, as the title tells it: «Mi hanno rubato WhatsApp» is about a stolen account. */
const told = memoize((entry: Entry<'article' | 'lesson'>, locale: ActiveLocale) => {
  const link = listedLink(entry, locale);
  if (!link || !isOwn(link)) return { link, situation: '' };
  const [situation = ''] = situationsOf[locale](link.title);
  return { link, situation };
});

/** Articles and lessons whose title tells of a situation of the help page, in its language: all that there is to do. */
export const situationTexts: Query<
  { readonly situation: string; readonly locale: ActiveLocale },
  readonly ListedLink[]
> = {
  name: 'situation-texts',
  answer: (store, { situation, locale }) =>
    [
      ...checkedFirst<Entry<'article' | 'lesson'>>(store, [
        ...store.all('article').slice(-NEWEST),
        ...store.all('lesson').slice(-NEWEST),
      ]),
    ].flatMap((entry) => {
      const { link, situation: its } = told(entry, locale);
      return link && its === situation ? [link] : [];
    }),
};

/** Of what an article tells, by its title, then by what it says in brief: situations of the help page, and its other places. */
export const toldBy: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  readonly string[]
> = {
  name: 'told-by',
  answer: (store, { id, locale }) => {
    const entry = store.get('article', id);
    const content = entry && contentOf(entry, locale);
    if (!content) return [];
    return [content.title, ...(content.inBrief ?? [])].flatMap((text) =>
      situationsOf[locale](text),
    );
  },
};
