// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Entry, Store } from '../src/queries/query.ts';
import { addressesOf } from './addresses.ts';
import { isOf } from './store.ts';

/**
 * The parts of a store that a query can read, by name. A query whose parts did not change has the same answer, so
 * it need not be asked again: the cost of a sync follows what changed, not how much there is.
 */
export const part = {
  today: 'today',
  withdrawals: 'withdrawals',
  withdrawal: (id: string) => `withdrawal/${id}`,
  get: (id: string) => `get/${id}`,
  slug: (type: string, locale: string, slug: string) => `slug/${type}/${locale}/${slug}`,
  all: (type: string) => `all/${type}`,
  topic: (id: string) => `topic/${id}`,
  organisation: (id: string) => `organisation/${id}`,
  audience: (audience: string) => `audience/${audience}`,
  edition: (id: string) => `edition/${id}`,
  venue: (id: string) => `venue/${id}`,
};

/** The same store, telling `note` which part is read. */
export function watched(store: Store, note: (part: string) => void): Store {
  const noted = <A>(name: string, answer: A): A => {
    note(name);
    return answer;
  };
  return {
    get today() {
      return noted(part.today, store.today);
    },
    get: (type, id) => noted(part.get(id), store.get(type, id)),
    bySlug: (type, locale, slug) =>
      noted(part.slug(type, locale, slug), store.bySlug(type, locale, slug)),
    withdrawal: (id) => noted(part.withdrawal(id), store.withdrawal(id)),
    all: (type) => noted(part.all(type), store.all(type)),
    withdrawals: () => noted(part.withdrawals, store.withdrawals()),
    articlesByTopic: (id) => noted(part.topic(id), store.articlesByTopic(id)),
    articlesByOrganisation: (id) => noted(part.organisation(id), store.articlesByOrganisation(id)),
    articlesByAudience: (name) => noted(part.audience(name), store.articlesByAudience(name)),
    eventsByEdition: (id) => noted(part.edition(id), store.eventsByEdition(id)),
    eventsByVenue: (id) => noted(part.venue(id), store.eventsByVenue(id)),
  };
}

/** Every part of a store that an entry stands in. */
export function partsOf(entry: Entry): string[] {
  const parts = [part.get(entry.id), part.all(entry.type)];
  for (const { type, locale, slug } of addressesOf(entry))
    parts.push(part.slug(type, locale, slug));
  if (isOf(entry, 'article')) {
    const { topics, organisation, audiences } = entry.document;
    parts.push(...topics.map((topic) => part.topic(topic.id)), part.organisation(organisation.id));
    parts.push(...audiences.map(part.audience));
  }
  if (isOf(entry, 'event')) {
    const { edition, venue } = entry.document;
    if (edition) parts.push(part.edition(edition.id));
    if (venue) parts.push(part.venue(venue.id));
  }
  return parts;
}

/** Every part of a store that a withdrawal stands in. */
export function partsOfWithdrawal(withdrawal: Withdrawal): string[] {
  return [part.withdrawals, part.withdrawal(withdrawal.id)];
}
