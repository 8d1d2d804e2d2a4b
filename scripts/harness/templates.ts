// SPDX-License-Identifier: AGPL-3.0-or-later
import { audiencePath, homePath, portalPath } from '@portico/shared/paths';

const DOCUMENTS: Readonly<Record<string, RegExp>> = {
  article: /^\/articoli\/[^/]+\/$/,
  'article-en': /^\/en\/articles\/[^/]+\/$/,
  event: /^\/eventi\/[^/]+\/$/,
  edition: /^\/edizioni\/[^/]+\/$/,
  venue: /^\/luoghi\/[^/]+\/$/,
  organisation: /^\/organizzazioni\/[^/]+\/$/,
  topic: /^\/argomenti\/[^/]+\/$/,
  'articles-of-a-year': /^\/articoli\/anno\/\d{4}\/$/,
  'events-of-a-year': /^\/eventi\/anno\/\d{4}\/$/,
};

/**
 * Addresses that are known. One page stands for all pages of its template. The portal's own texts are looked at one by
 * one, because nothing else tests them. Validity and links are tested on every page.
 */
const FIXED: Readonly<Record<string, string>> = {
  home: homePath('it'),
  'home-en': homePath('en'),
  about: portalPath('about', 'it'),
  accessibility: portalPath('accessibility', 'it'),
  'accessibility-en': portalPath('accessibility', 'en'),
  legal: portalPath('legal', 'it'),
  'legal-en': portalPath('legal', 'en'),
  privacy: portalPath('privacy', 'it'),
  urgent: portalPath('urgent', 'it'),
  'urgent-en': portalPath('urgent', 'en'),
  help: portalPath('help', 'it'),
  search: portalPath('search', 'it'),
  index: portalPath('index', 'it'),
  organisations: portalPath('organisations', 'it'),
  articles: portalPath('articles', 'it'),
  events: portalPath('events', 'it'),
  audience: audiencePath('over65', 'it'),
  'not-found': '/questa-pagina-non-esiste/',
};

/** One address for each template. A type of document without a page in the demo is an error: nothing is empty. */
export function templatesOf(pages: readonly string[]): Record<string, string> {
  const documents = Object.entries(DOCUMENTS).map(([name, pattern]): [string, string] => {
    const page = pages.find((path) => pattern.test(path));
    if (!page) throw new Error(`The demo has no page of the template ${name} (${pattern})`);
    return [name, page];
  });
  return { ...FIXED, ...Object.fromEntries(documents) };
}
