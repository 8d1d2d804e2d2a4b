// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  audienceArticles,
  latestArticles,
  organisationArticles,
  relatedArticles,
  topicArticles,
} from './articles.ts';
import { chrome, menuTopics, topics } from './chrome.ts';
import { link, pages, signature, withdrawal } from './document.ts';
import {
  editionOfEvent,
  editions,
  isOver,
  organisationEvents,
  programme,
  upcomingEvents,
  venueEvents,
  venueOf,
} from './events.ts';
import { expiry } from './expiry.ts';
import { home, notice } from './home.ts';
import { organisations } from './organisations.ts';
import type { Json, Query } from './query.ts';
import { noindex, settings, settingsModified } from './settings.ts';
import { feedItems, sitemapDocuments, sitemapYears } from './syndication.ts';
import { titles } from './titles.ts';
import { yearPage, yearPageExists, years } from './years.ts';

/** A query whose parameters and answer the caller does not know: the publisher asks what a page noted. */
export type AnyQuery = Query<Json, unknown>;

/** Forgets the types of a query. Its parameters come back from where the page noted them. */
const any = <P extends Json, A>({ name, answer }: Query<P, A>): AnyQuery => ({
  name,
  answer: (store, params) => answer(store, params as P),
});

const ALL: readonly AnyQuery[] = [
  any(audienceArticles),
  any(chrome),
  any(editionOfEvent),
  any(editions),
  any(expiry),
  any(feedItems),
  any(home),
  any(isOver),
  any(latestArticles),
  any(link),
  any(menuTopics),
  any(noindex),
  any(notice),
  any(organisationArticles),
  any(organisationEvents),
  any(organisations),
  any(pages.article),
  any(pages.edition),
  any(pages.event),
  any(pages.organisation),
  any(pages.topic),
  any(pages.venue),
  any(programme),
  any(relatedArticles),
  any(settings),
  any(settingsModified),
  any(signature),
  any(sitemapDocuments),
  any(sitemapYears),
  any(titles),
  any(topicArticles),
  any(topics),
  any(upcomingEvents),
  any(venueEvents),
  any(venueOf),
  any(withdrawal),
  any(yearPage),
  any(yearPageExists),
  any(years),
];

/** Every query by its name: a noted question is asked again by name. */
export const queries: ReadonlyMap<string, AnyQuery> = new Map(
  ALL.map((query) => [query.name, query]),
);
