// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, AUDIENCES } from '@portico/shared/audiences';
import { hasPage } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardOf } from './card.ts';
import { contentOf, contentOrItalian, pageLink } from './content.ts';
import { courseIn } from './courses.ts';
import { type Entry, isOf } from './entry.ts';
import { lessonCard, lessonsOf } from './lessons.ts';
import { isOwn, ownFirst } from './list-language.ts';
import type { Query, Store } from './query.ts';

/** One step of a path, with what it leads to. */
export interface Step {
  readonly card: Card;
  readonly why: string;
  /** Addresses of the lessons of a course. */
  readonly parts: readonly string[];
  /** Its address as a step of this path: its page then says which step is next. */
  readonly href: string;
}

/** The end of the address of a step: the page of the step shows the path that it names. Without storage or script. */
export const pathAnchor = (path: Entry<'path'>, locale: ActiveLocale): string =>
  `da-${contentOrItalian(path, locale).slug}`;

function stepCard(store: Store, entry: Entry, locale: ActiveLocale): Card | undefined {
  if (isOf(entry, 'course')) return courseIn(store, entry, locale);
  if (isOf(entry, 'lesson')) return lessonCard(store, entry, locale);
  return hasPage(entry.type) ? cardOf(entry as Entry<typeof entry.type>, locale) : undefined;
}

const partsOf = (store: Store, entry: Entry, locale: ActiveLocale): readonly string[] =>
  isOf(entry, 'course')
    ? lessonsOf(store, entry, locale).flatMap((lesson) => pageLink(lesson, locale)?.path ?? [])
    : [];

/** The steps of a path. */
function stepsOf(store: Store, path: Entry<'path'>, locale: ActiveLocale): readonly Step[] {
  return (contentOf(path, locale)?.steps ?? []).flatMap(({ to, why }) => {
    const entry = store.get(to.type, to.id);
    const card = entry && stepCard(store, entry, locale);
    if (!card) return [];
    const language = card.language ?? locale;
    const href = `${card.path}#${pathAnchor(path, language)}`;
    return [{ card, why, parts: partsOf(store, entry, language), href }];
  });
}

const minutesIn = (steps: readonly Step[]): number =>
  steps.reduce((sum, { card }) => sum + (card.minutes ?? 0), 0);

/** The steps of a path, and its minutes in all. */
export const pathSteps: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  { readonly steps: readonly Step[]; readonly minutes: number }
> = {
  name: 'path-steps',
  answer: (store, { id, locale }) => {
    const path = store.get('path', id);
    const steps = path ? stepsOf(store, path, locale) : [];
    return { steps, minutes: minutesIn(steps) };
  },
};

/** The card of a path with its minutes in all. */
export function pathCard(
  store: Store,
  entry: Entry<'path'>,
  locale: ActiveLocale,
): Card | undefined {
  const card = cardOf(entry, locale);
  return card && { ...card, minutes: minutesIn(stepsOf(store, entry, card.language ?? locale)) };
}

const pathCards = (
  store: Store,
  entries: readonly Entry<'path'>[],
  locale: ActiveLocale,
): readonly Card[] => entries.flatMap((entry) => pathCard(store, entry, locale) ?? []);

/** By the audience whose path it is, in the order of the first page. */
const byAudience = (a: Card, b: Card): number => rank(a) - rank(b);
const rank = ({ audiences: [first] }: Card): number => (first ? AUDIENCES.indexOf(first) : -1);

/** Every path of a kind. */
export const paths: Query<
  { readonly kind: Entry<'path'>['document']['kind']; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'paths',
  answer: (store, { kind, locale }) => {
    const cards = pathCards(
      store,
      store.all('path').filter(({ document }) => document.kind === kind),
      locale,
    );
    return [...ownFirst(kind === 'profile' ? [...cards].sort(byAudience) : cards, isOwn)];
  },
};

/** The path of an audience, with which its page begins. */
export const audiencePaths: Query<
  { readonly audience: Audience; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'audience-paths',
  answer: (store, { audience, locale }) =>
    pathCards(store, store.by('pathsByAudience', audience), locale),
};
