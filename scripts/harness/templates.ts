// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES, type PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import {
  audiencePath,
  documentPath,
  helpPath,
  homePath,
  listPath,
  PORTAL_PAGES,
  portalPath,
  ratedPath,
  yearPath,
} from '@portico/shared/paths';

const pageOf = (type: PageType, locale: ActiveLocale): RegExp =>
  new RegExp(`^${documentPath(type, '[^/]+', locale)}$`);

const yearOf = (list: 'articles' | 'events'): RegExp =>
  new RegExp(`^${yearPath(list, 2000, 1, 'it').replace('2000', '\\d{4}')}$`);

/** Templates that a document must show: every type with a page. */
const DOCUMENTS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(PAGE_TYPES.map((type) => [type, pageOf(type, 'it')])),
  // One that has courses, articles and events.
  organisation: new RegExp(`^${documentPath('organisation', 'redazione-dimostrativa', 'it')}$`),
  // One that has a network and a project.
  pillar: new RegExp(`^${documentPath('pillar', 'governo-della-citta', 'it')}$`),
  // Without lessons here: what it asks of a reader stands before a link.
  'course-elsewhere': new RegExp(
    `^${documentPath('course', 'truffe-in-azienda-con-un-docente', 'it')}$`,
  ),
  'quiz-with-picture': new RegExp(`^${documentPath('quiz', 'verifica-link', 'it')}$`),
  'article-en': pageOf('article', 'en'),
  'report-en': pageOf('report', 'en'),
  'articles-of-a-year': yearOf('articles'),
  'events-of-a-year': yearOf('events'),
};

/**
 * Addresses that are known. One page stands for all pages of its template. The portal's own texts are looked at one by
 * one, because nothing else tests them. Validity and links are tested on every page.
 */
export const FIXED: Readonly<Record<string, string>> = {
  home: homePath('it'),
  'home-en': homePath('en'),
  ...Object.fromEntries(PORTAL_PAGES.map((page) => [page, portalPath(page, 'it')])),
  'smart-city': documentPath('page', 'milano-smart-city', 'it'),
  // Members, years and sources: no other organisation has them.
  alliance: documentPath('organisation', 'milano-smart-city-alliance', 'it'),
  'accessibility-en': portalPath('accessibility', 'en'),
  'legal-en': portalPath('legal', 'en'),
  'help-en': portalPath('help', 'en'),
  'help-ar': helpPath('ar'),
  audience: audiencePath('over65', 'it'),
  'filtered-list': listPath('courses', { facet: 'level', value: 'base' }, 1, 'it'),
  rated: ratedPath('received', 'it'),
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
