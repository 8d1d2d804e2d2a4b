// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Level } from '@portico/shared/levels';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Facet, type FacetList, outletKey } from '@portico/shared/paths';
import { alertCard, inOrder } from './alerts.ts';
import { attendanceOf } from './attendance.ts';
import { type Card, cardOf } from './card.ts';
import { courseIn, easiestFirst } from './courses.ts';
import { eventCard } from './event-card.ts';
import { eventsByStart } from './events.ts';
import { courseOf, lessonCard, lessonsInOrder } from './lessons.ts';
import { isOwn, ownFirst } from './list-language.ts';
import { memoize } from './memoize.ts';
import type { Entry, Store } from './query.ts';
import { newestFirst, pressCard } from './press.ts';
import { checkedCardsFirst, checkedOn } from './verification.ts';
import { monthNumbersOf, whenOf } from './when.ts';

/** What a filter asks for: a word or number of its own, or the id of a document. */
export type FacetKey = string | number;

/** A document of a list with filters, with the values under which each filter finds it. */
export interface Listed {
  readonly card: Card;
  readonly values: { readonly [F in Exclude<Facet, 'minutes'>]?: readonly FacetKey[] };
}

type Of = Entry<'course' | 'lesson' | 'quiz' | 'kit'>;

const one = <V>(value: V | undefined): readonly V[] => (value === undefined ? [] : [value]);

function listed(entry: Of, card: Card | undefined, level: Level | undefined = card?.level) {
  if (!card) return [];
  const { document } = entry;
  const providers = 'providers' in document ? document.providers : [document.organisation];
  const values = {
    level: one(level),
    topic: document.topics.map(({ id }) => id),
    provider: providers.map(({ id }) => id),
    audience: document.audiences,
  };
  return [{ card: { ...card, ...(level && { level }) }, values }];
}

const inOwnFirst = (items: readonly Listed[]): readonly Listed[] => [
  ...ownFirst(items, ({ card }) => isOwn(card)),
];

/** By title. */
const titled = (store: Store, type: 'quiz' | 'kit', locale: ActiveLocale): readonly Listed[] =>
  inOwnFirst(
    store
      .all(type)
      .flatMap((entry: Of) => listed(entry, cardOf(entry, locale)))
      .sort((a, b) => a.card.title.localeCompare(b.card.title, locale)),
  );

/** The place of its first audience on the first page. */
const rank = ({ card: { audiences } }: Listed): number =>
  audiences[0] ? AUDIENCES.indexOf(audiences[0]) : AUDIENCES.length;

/** Made for one audience, and so looked for by whoever explains to it, or for several. */
const isForMany = ({ card: { audiences } }: Listed): number => Number(audiences.length !== 1);

/** What is for one audience first, by that audience, then by title: who explains looks for those who listen. */
const kitsListed = (store: Store, locale: ActiveLocale): readonly Listed[] =>
  inOwnFirst(
    [...titled(store, 'kit', locale)].sort(
      (a, b) => isForMany(a) - isForMany(b) || rank(a) - rank(b),
    ),
  );

const lessonsListed = (store: Store, locale: ActiveLocale): readonly Listed[] =>
  inOwnFirst(
    lessonsInOrder(store, locale).flatMap((lesson) => {
      const card = lessonCard(store, lesson, locale);
      const level = courseOf(store, lesson.id, card?.language ?? locale)?.document.level;
      return listed(lesson, card, level);
    }),
  );

function coursesListed(store: Store, locale: ActiveLocale): readonly Listed[] {
  const all = store.all('course').flatMap((entry) => listed(entry, courseIn(store, entry, locale)));
  const known = new Map(all.map((item) => [item.card, item]));
  return easiestFirst([...known.keys()], locale).flatMap((card) => known.get(card) ?? []);
}

/** Under which values the filters find an event. */
const eventValues = memoize(({ document }: Entry<'event'>, _of: 'values'): Listed['values'] => {
  const attendance = attendanceOf(document);
  return {
    audience: document.audiences,
    month: monthNumbersOf(whenOf(document)),
    language: document.languages,
    place: [
      ...(attendance === 'Online' ? [] : ['inPerson']),
      ...(attendance === 'Offline' ? [] : ['online']),
    ],
    cost: document.free ? ['free'] : [],
  };
});

/** Every event, past ones too, earliest first. */
const eventsListed = (store: Store, locale: ActiveLocale): readonly Listed[] =>
  eventsByStart(store).flatMap((entry) => {
    const card = eventCard(store, entry, locale);
    return card ? [{ card, values: eventValues(entry, 'values') }] : [];
  });

/** Every alert: those in force first. */
const alertsListed = (store: Store, locale: ActiveLocale): readonly Listed[] =>
  inOrder(store, store.all('alert')).flatMap((entry) => {
    const card = alertCard(store, entry, locale);
    return card ? [{ card, values: { audience: card.audiences } }] : [];
  });

/** The whole press review, newest first. */
const pressListed = (store: Store, locale: ActiveLocale): readonly Listed[] =>
  store
    .all('press')
    .toSorted(newestFirst)
    .map((entry) => {
      const { date, outlet, projects } = entry.document;
      return {
        card: pressCard(store, entry, locale),
        values: {
          year: [Number(date.slice(0, 4))],
          outlet: [outletKey(outlet)],
          project: projects.map(({ id }) => id),
        },
      };
    });

/** How each list is made, and the types of document that it is made of. */
const LISTS: {
  readonly [L in FacetList]: {
    readonly of: readonly [DocumentType, ...DocumentType[]];
    readonly make: (store: Store, locale: ActiveLocale) => readonly Listed[];
  };
} = {
  courses: { of: ['course', 'lesson', 'quiz'], make: coursesListed },
  lessons: { of: ['lesson', 'course', 'quiz'], make: lessonsListed },
  quizzes: { of: ['quiz'], make: (store, locale) => titled(store, 'quiz', locale) },
  kits: { of: ['kit'], make: kitsListed },
  alerts: { of: ['alert'], make: alertsListed },
  events: { of: ['event', 'venue'], make: eventsListed },
  press: { of: ['press', 'project'], make: pressListed },
};

/** Lists in the order of time keep it; in the others overdue texts stand last. */
const BY_TIME: readonly FacetList[] = ['alerts', 'events', 'press'];

function inTime(store: Store, list: FacetList, items: readonly Listed[]): readonly Listed[] {
  if (BY_TIME.includes(list)) return items;
  const known = new Map(items.map((item) => [item.card, item]));
  return checkedCardsFirst(store, [...known.keys()]).flatMap((card) => known.get(card) ?? []);
}

interface Made {
  /** Day and months by which it was decided what is overdue. */
  readonly on: string;
  readonly from: readonly (readonly Entry[])[];
  readonly items: readonly Listed[];
}
const known = new WeakMap<readonly Entry[], Map<string, Made>>();

/**
 * Everything of a list, in its order. Made once for a store, because each of its filters has pages: the lists of
 * documents that it is made of are read each time, so that a query that asks notes them.
 */
export function itemsOf(store: Store, list: FacetList, locale: ActiveLocale): readonly Listed[] {
  const { of, make } = LISTS[list];
  const from = of.map((type) => store.all(type));
  const [first] = from;
  if (!first) return [];
  const made = known.get(first) ?? new Map<string, Made>();
  known.set(first, made);
  const key = `${list} ${locale}`;
  const former = made.get(key);
  const on = checkedOn(store);
  if (former?.on === on && former.from.every((entries, index) => entries === from[index]))
    return former.items;
  const items = inTime(store, list, make(store, locale));
  made.set(key, { from, on, items });
  return items;
}
