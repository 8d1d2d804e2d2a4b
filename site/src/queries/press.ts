// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { outletKey } from '@portico/shared/paths';
import type { Card } from './card.ts';
import { contentOrItalian, pageLink } from './content.ts';
import { shownIn } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';

/** An item of the press review in a list. */
export function pressCard(store: Store, entry: Entry<'press'>, locale: ActiveLocale): Card {
  const { id, document, modified } = entry;
  const { outlet, date, link, offlineSince, projects } = document;
  const { title, abstract } = contentOrItalian(entry, locale);
  const language = shownIn(entry, locale);
  return {
    type: 'press',
    id,
    title,
    path: link,
    ...(language !== locale && { language }),
    audiences: [],
    modified,
    press: {
      outlet,
      abstract,
      date,
      ...(offlineSince !== undefined && { offlineSince }),
      projects: projects.flatMap((one) => pageLink(store.get('project', one.id), locale) ?? []),
    },
  };
}

/** Newest first; of one day by outlet, then in the order of publication here. */
export const newestFirst = (
  { document: a }: Entry<'press'>,
  { document: b }: Entry<'press'>,
): number => b.date.localeCompare(a.date) || outletKey(a.outlet).localeCompare(outletKey(b.outlet));

/** How many items stand on the page of a project; the press review has them all. */
const PROJECT_LIMIT = 20;

/** The newest items of one project, and whether there are more. */
export const projectPress: Query<
  { readonly project: string; readonly locale: ActiveLocale },
  { readonly cards: readonly Card[]; readonly more: boolean }
> = {
  name: 'project-press',
  answer: (store, { project, locale }) => {
    const all = store.by('pressByProject', project);
    const newest = all.toSorted(newestFirst).slice(0, PROJECT_LIMIT);
    return {
      cards: newest.map((entry) => pressCard(store, entry, locale)),
      more: all.length > newest.length,
    };
  },
};

/** The newest items, for the feed. */
export const newestPress: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'newest-press',
  answer: (store, { locale, limit }) =>
    store
      .all('press')
      .toSorted(newestFirst)
      .slice(0, limit)
      .map((entry) => pressCard(store, entry, locale)),
};
