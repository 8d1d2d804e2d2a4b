// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';
import { type AllOf, type Entry, isOf } from './entry.ts';
import { memoize } from './memoize.ts';
import { venueIdOf } from './attendance.ts';

/** Entries of one type by keys, of which each may have several. */
export interface Index<T extends DocumentType = DocumentType> {
  /** The entries, in the order in which the index gives them. */
  readonly list: (all: AllOf) => readonly Entry<T>[];
  /** The keys under which an entry stands; none when it is of another type. */
  readonly keysOf: (entry: Entry) => readonly string[];
}

function index<T extends DocumentType>(
  type: T,
  keys: (document: DocumentOf<T>) => readonly string[],
  inOrder: (entries: readonly Entry<T>[]) => readonly Entry<T>[] = (entries) => entries,
): Index<T> {
  return {
    list: (all) => inOrder(all(type)),
    keysOf: (entry) => (isOf(entry, type) ? [...new Set(keys(entry.document))] : []),
  };
}

/** Keeps the entries of a list in an order of their own. */
const sortedBy = <T extends DocumentType>(compare: (a: Entry<T>, b: Entry<T>) => number) => {
  const sorted = memoize((entries: readonly Entry<T>[], _order: 'order') =>
    Object.freeze([...entries].sort((a, b) => compare(a, b) || (a.id < b.id ? -1 : 1))),
  );
  return (entries: readonly Entry<T>[]): readonly Entry<T>[] => sorted(entries, 'order');
};

/** Events, earliest first. */
export const sortedByStart = sortedBy<'event'>(
  (a, b) => Date.parse(a.document.start) - Date.parse(b.document.start),
);

const titleOrder = new Intl.Collator('it');

/** Pages by their number, then by their Italian title. */
const sortedPages = sortedBy<'page'>(
  ({ document: a }, { document: b }) =>
    a.order - b.order || titleOrder.compare(a.locales.it.title, b.locales.it.title),
);

/**
 * The indexes of the store: `store.by('articlesByTopic', id)`. From an entry of this table follow the index (made when
 * first asked for), which queries read it, and which of them a changed document makes stale.
 */
export const INDEXES = {
  articlesByTopic: index('article', ({ topics }) => topics.map(({ id }) => id)),
  articlesByOrganisation: index('article', ({ organisation }) => [organisation.id]),
  articlesByAudience: index('article', ({ audiences }) => audiences),
  alertsByTopic: index('alert', ({ topics }) => topics.map(({ id }) => id)),
  alertsByOrganisation: index('alert', ({ organisation }) => [organisation.id]),
  eventsByEdition: index('event', ({ edition }) => (edition ? [edition.id] : []), sortedByStart),
  eventsByVenue: index(
    'event',
    (event) => {
      const venue = venueIdOf(event);
      return venue === undefined ? [] : [venue];
    },
    sortedByStart,
  ),
  eventsByOrganiser: index(
    'event',
    ({ organisers }) => organisers.map(({ id }) => id),
    sortedByStart,
  ),
  coursesByLesson: index('course', ({ delivery }) =>
    delivery.kind === 'here' ? delivery.lessons.map(({ id }) => id) : [],
  ),
  lessonsByQuiz: index('lesson', ({ quiz }) => (quiz ? [quiz.id] : [])),
  coursesByTopic: index('course', ({ topics }) => topics.map(({ id }) => id)),
  lessonsByTopic: index('lesson', ({ topics }) => topics.map(({ id }) => id)),
  quizzesByTopic: index('quiz', ({ topics }) => topics.map(({ id }) => id)),
  kitsByTopic: index('kit', ({ topics }) => topics.map(({ id }) => id)),
  pathsByTopic: index('path', ({ topics }) => topics.map(({ id }) => id)),
  coursesByProvider: index('course', ({ providers }) => providers.map(({ id }) => id)),
  pathsByStep: index('path', ({ locales }) => [
    ...new Set(Object.values(locales).flatMap((one) => (one?.steps ?? []).map(({ to }) => to.id))),
  ]),
  pathsByAudience: index('path', ({ kind, audiences }) =>
    kind === 'profile' ? audiences.slice(0, 1) : [],
  ),
  projectsByPartner: index('project', ({ partners }) =>
    partners.map(({ organisation }) => organisation.id),
  ),
  pressByProject: index('press', ({ projects }) => projects.map(({ id }) => id)),
  alliancesByMember: index('organisation', ({ members = [] }) =>
    members.map(({ organisation }) => organisation.id),
  ),
  pagesByParent: index('page', ({ parent }) => (parent ? [parent.id] : []), sortedPages),
  pagesByMenu: index('page', ({ menu }) => [menu], sortedPages),
  pagesByList: index('page', ({ lists }) => (lists ? [lists] : []), sortedPages),
};

export type IndexName = keyof typeof INDEXES;

/** The entries of an index. */
export type IndexedEntry<N extends IndexName> = ReturnType<(typeof INDEXES)[N]['list']>[number];
