// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, homePath, PORTAL_PAGES, portalPath } from '@portico/shared/paths';

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

/** Addresses of the portal's own pages and of the audiences, by template. */
function fixedTemplates(): [string, string][] {
  return [
    ['home', homePath('it')],
    ['home-en', homePath('en')],
    ...PORTAL_PAGES.map((page): [string, string] => [page, portalPath(page, 'it')]),
    ...AUDIENCES.map((audience): [string, string] => [
      `for-${audience}`,
      audiencePath(audience, 'it'),
    ]),
    ['urgent-en', portalPath('urgent', 'en')],
    ['search-en', portalPath('search', 'en')],
    ['not-found', '/questa-pagina-non-esiste/'],
  ];
}

/** One address for each template. A type of document without a page in the demo is an error: nothing is empty. */
export function templatesOf(pages: readonly string[]): Record<string, string> {
  const documents = Object.entries(DOCUMENTS).map(([name, pattern]): [string, string] => {
    const page = pages.find((path) => pattern.test(path));
    if (!page) throw new Error(`The demo has no page of the template ${name} (${pattern})`);
    return [name, page];
  });
  return Object.fromEntries([...fixedTemplates(), ...documents]);
}
