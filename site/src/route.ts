// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import { hasSheet, type PageType } from '@portico/shared/contract/types';
import {
  ACTIVE_LOCALES,
  type ActiveLocale,
  DEFAULT_LOCALE,
  HELP_LOCALES,
  type HelpLocale,
  type HelpOnlyLocale,
} from '@portico/shared/locales';
import {
  alertFeedPath,
  audiencePath,
  calendarPath,
  CATALOGUE_PATH,
  type DataFormat,
  dataPath,
  type DataSet,
  documentPath,
  type FacetList,
  type FacetValue,
  feedPath,
  helpPath,
  homePath,
  listPath,
  type PortalPage,
  portalPath,
  pressFeedPath,
  qrCodePath,
  REPORT_FILES,
  type ReportFile,
  reportFilePath,
  type RatingOutcome,
  ratedPath,
  sheetPath,
  yearPath,
} from '@portico/shared/paths';

/** Lists that have a page for each year, named after the portal's page of the newest. */
export const YEAR_LISTS = ['articles', 'events'] as const satisfies readonly PortalPage[];
export type YearList = (typeof YEAR_LISTS)[number];

interface InLocale<K extends string> {
  readonly kind: K;
  readonly locale: ActiveLocale;
}

interface OfDocument<K extends string> extends InLocale<K> {
  readonly id: string;
  readonly slug: string;
}

/** A filter of a list. A topic, organisation or project is known by its id, and has a slug in the language of the page. */
export type ListFilter =
  | Exclude<FacetValue, { readonly slug: string }>
  | {
      readonly facet: 'topic' | 'provider' | 'project';
      readonly id: string;
      readonly slug: string;
    };

/**
 * An address of the site that is answered with a rendered file. `publisher/render/routes.ts` lists the routes of the
 * accepted documents; a template (`templates/`) or a file maker (`files/`) answers each. Both are exhaustive over this union,
 * so a forgotten one is a type error.
 */
export type Route =
  | InLocale<'home'>
  | (InLocale<'portal'> & { readonly page: PortalPage })
  /** The help page in a language that has no other page. */
  | (InLocale<'help'> & { readonly language: HelpOnlyLocale })
  | (InLocale<'audience'> & { readonly audience: Audience })
  | (OfDocument<'document'> & { readonly type: PageType })
  /** The list of a year, 50 items a page, numbered from the oldest. */
  | (InLocale<'year'> & { readonly list: YearList; readonly year: number; readonly page: number })
  /** A list with filters, filtered, or a page of it after the first; 50 items a page. */
  | (InLocale<'list'> & {
      readonly list: FacetList;
      readonly filter: ListFilter | null;
      readonly page: number;
    })
  /**
   * An address that its document has left, the page, its QR code, the calendar file of an event, the sheet, a file of a report:
   * answers 410, with the reason or with where the text is now.
   */
  | (OfDocument<'gone'> & { readonly type: PageType; readonly was: 'page' | 'sheet' | FileBeside })
  /** Answers every other address, with 404. */
  | InLocale<'not-found'>
  /** Says what became of a rating that a reader sent; in a language that has only the help page, around it the portal is Italian. */
  | (InLocale<'rated'> & {
      readonly outcome: RatingOutcome;
      readonly language?: HelpOnlyLocale;
    })
  | OfDocument<'calendar'>
  | (OfDocument<'qr-code'> & { readonly type: PageType })
  | (OfDocument<'report'> & { readonly file: ReportFile })
  | InLocale<'feed'>
  | InLocale<'alert-feed'>
  | InLocale<'press-feed'>
  /** Open data: a set in one of its formats, and the catalogue of them all. */
  | { readonly kind: 'data'; readonly set: DataSet; readonly format: DataFormat }
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'sitemap' }
  | { readonly kind: 'robots' }
  | { readonly kind: 'security' };

/** A file that a document has beside its page, made with it; its sheet is made after the page. */
export type FileBeside = 'calendar' | 'qr-code' | ReportFile;

/** The files beside the pages of a type. */
export function filesBeside(type: PageType): readonly FileBeside[] {
  if (type === 'event') return ['calendar'];
  if (type === 'report') return REPORT_FILES;
  return hasSheet(type) ? ['qr-code'] : [];
}

/** The route of a file beside the page of a document. */
export function besideRoute(
  file: FileBeside,
  { type, ...of }: Omit<RouteOf<'qr-code'>, 'kind'>,
): Route {
  if (file === 'calendar') return { kind: 'calendar', ...of };
  return file === 'qr-code' ? { kind: 'qr-code', type, ...of } : { kind: 'report', file, ...of };
}

/** Kinds of route that a function answers (`files/`) instead of a template. */
const FILE_KINDS = [
  'calendar',
  'qr-code',
  'report',
  'feed',
  'alert-feed',
  'press-feed',
  'data',
  'catalogue',
  'sitemap',
  'robots',
  'security',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Routes whose answer is not an HTML page. */
export type FileRoute = RouteOf<FileKind>;

/** Routes whose answer is an HTML page. */
export type PageRoute = Exclude<Route, FileRoute>;

export const isFile = (route: Route): route is FileRoute =>
  (FILE_KINDS as readonly string[]).includes(route.kind);

/** The route of one kind. */
export type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;

/** Title and address of a page of the portal. */
export interface PageLink {
  readonly title: string;
  readonly path: string;
}

/** A page in its languages. */
export type Paths = Readonly<Partial<Record<HelpLocale, string>>>;

/** The help page in its languages. */
export const HELP_PATHS: Paths = Object.fromEntries(
  HELP_LOCALES.map((locale) => [locale, helpPath(locale)]),
);

/** The language of a page that no other page of the portal has; `undefined` for most. */
export const ownLanguageOf = (route: PageRoute): HelpOnlyLocale | undefined =>
  route.kind === 'help' || route.kind === 'rated' ? route.language : undefined;

/** The language in which a page is written: that of the portal around it, or of its own. */
export const languageOf = (route: PageRoute): HelpLocale => ownLanguageOf(route) ?? route.locale;

/** The help page in a language that has no other page; around it the portal is Italian. */
export const helpRoute = (language: HelpOnlyLocale): RouteOf<'help'> => ({
  kind: 'help',
  locale: DEFAULT_LOCALE,
  language,
});

/** A page that exists in every language, in each. */
export const inEveryLocale = (path: (locale: ActiveLocale) => string): Paths =>
  Object.fromEntries(ACTIVE_LOCALES.map((locale) => [locale, path(locale)]));

/** Items on one page of the list of a year, and of a list with filters. */
export const LIST_PAGE_SIZE = 50;

function goneFrom({ type, was, slug, locale }: RouteOf<'gone'>): string {
  if (was === 'calendar') return calendarPath(slug, locale);
  if (was === 'qr-code') return qrCodePath(type, slug, locale);
  if (was === 'sheet' && hasSheet(type)) return sheetPath(type, slug, locale);
  return was === 'page' || was === 'sheet'
    ? documentPath(type, slug, locale)
    : reportFilePath(was, slug, locale);
}

/** The address of a route. */
export function pathOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return homePath(route.locale);
    case 'portal':
      return portalPath(route.page, route.locale);
    case 'help':
      return helpPath(route.language);
    case 'audience':
      return audiencePath(route.audience, route.locale);
    case 'document':
      return documentPath(route.type, route.slug, route.locale);
    case 'gone':
      return goneFrom(route);
    case 'year':
      return yearPath(route.list, route.year, route.page, route.locale);
    case 'list':
      return listPath(route.list, route.filter, route.page, route.locale);
    case 'not-found':
      return `${homePath(route.locale)}404.html`;
    case 'rated':
      return ratedPath(route.outcome, languageOf(route));
    case 'calendar':
      return calendarPath(route.slug, route.locale);
    case 'qr-code':
      return qrCodePath(route.type, route.slug, route.locale);
    case 'report':
      return reportFilePath(route.file, route.slug, route.locale);
    case 'feed':
      return feedPath(route.locale);
    case 'alert-feed':
      return alertFeedPath(route.locale);
    case 'press-feed':
      return pressFeedPath(route.locale);
    case 'data':
      return dataPath(route.set, route.format);
    case 'catalogue':
      return CATALOGUE_PATH;
    case 'sitemap':
      return '/sitemap.xml';
    case 'robots':
      return '/robots.txt';
    case 'security':
      return '/.well-known/security.txt';
  }
}
