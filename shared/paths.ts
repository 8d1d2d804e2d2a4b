// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from './audiences.ts';
import type { BlobFormat } from './contract/blob.ts';
import { PAGE_TYPES, type PageType, type SheetType, TYPES } from './contract/types.ts';
import { inPlainLetters } from './letters.ts';
import type { Level } from './levels.ts';
import {
  ACTIVE_LOCALES,
  type ActiveLocale,
  DEFAULT_LOCALE,
  HELP_LOCALES,
  type HelpLocale,
  isActive,
  type LocaleCode,
} from './locales.ts';

/**
 * The only maker of addresses. Every address ends in `/` (a page) or has an extension (a file), begins with `/`,
 * and never changes once something was published there.
 */

type Words = Readonly<Record<ActiveLocale, string>>;

/** The portal's own pages, outside the CMS, with their words in addresses. */
const PAGES = {
  about: { it: 'informazioni', en: 'about' },
  privacy: { it: 'privacy', en: 'privacy' },
  accessibility: { it: 'accessibilita', en: 'accessibility' },
  legal: { it: 'note-legali', en: 'legal-notes' },
  help: { it: 'aiuto', en: 'help' },
  search: { it: 'cerca', en: 'search' },
  index: { it: 'indice', en: 'index' },
  organisations: { it: 'organizzazioni', en: 'organisations' },
  articles: { it: 'articoli', en: 'articles' },
  alerts: { it: 'avvisi', en: 'alerts' },
  events: { it: 'eventi', en: 'events' },
  learn: { it: 'impara', en: 'learn' },
  courses: { it: 'corsi', en: 'courses' },
  lessons: { it: 'lezioni', en: 'lessons' },
  quizzes: { it: 'quiz', en: 'quizzes' },
  paths: { it: 'percorsi', en: 'paths' },
  kits: { it: 'materiali', en: 'kits' },
  glossary: { it: 'glossario', en: 'glossary' },
  projects: { it: 'progetti', en: 'projects' },
  press: { it: 'rassegna-stampa', en: 'press-review' },
  data: { it: 'dati-aperti', en: 'open-data' },
  reports: { it: 'rapporti', en: 'reports' },
} as const satisfies Record<string, Words>;

export type PortalPage = keyof typeof PAGES;

export const PORTAL_PAGES = Object.keys(PAGES) as readonly PortalPage[];

const AUDIENCE: Words = { it: 'per', en: 'for' };

const AUDIENCES: Readonly<Record<Audience, Words>> = {
  over65: { it: 'over-65', en: 'over-65' },
  students: { it: 'studenti', en: 'students' },
  newcomers: { it: 'nuovi-arrivati', en: 'newcomers' },
  businesses: { it: 'imprese', en: 'businesses' },
  institutions: { it: 'enti', en: 'institutions' },
  citizens: { it: 'tutti', en: 'everyone' },
};

/** The lists of what one learns with. */
export const LEARNING_LISTS = [
  'courses',
  'lessons',
  'quizzes',
  'kits',
] as const satisfies readonly PortalPage[];
export type LearningList = (typeof LEARNING_LISTS)[number];

/** The lists that have filters. */
export const FACET_LISTS = [
  ...LEARNING_LISTS,
  'alerts',
  'events',
  'press',
] as const satisfies readonly PortalPage[];
export type FacetList = (typeof FACET_LISTS)[number];

/** What the lists are filtered by, with its words in addresses; in the order in which they are shown. */
const FACET_WORDS = {
  level: { it: 'livello', en: 'level' },
  topic: { it: 'argomento', en: 'topic' },
  audience: { it: 'per', en: 'for' },
  provider: { it: 'di', en: 'by' },
  minutes: { it: 'fino-a', en: 'up-to' },
  month: { it: 'mese', en: 'month' },
  language: { it: 'lingua', en: 'language' },
  place: { it: 'dove', en: 'where' },
  cost: { it: 'costo', en: 'cost' },
  year: { it: 'anno', en: 'year' },
  project: { it: 'progetto', en: 'project' },
  outlet: { it: 'testata', en: 'outlet' },
} as const satisfies Record<string, Words>;

export type Facet = keyof typeof FACET_WORDS;

export const FACETS = Object.keys(FACET_WORDS) as readonly Facet[];

const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  base: { it: 'base', en: 'base' },
  intermediate: { it: 'intermedio', en: 'intermediate' },
  advanced: { it: 'avanzato', en: 'advanced' },
};

/** Months of any year, so that a filter keeps its address and their number is bounded. */
const MONTH_WORDS: Readonly<Record<ActiveLocale, readonly string[]>> = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
};

/** Whether one goes there or follows it online; some events are both. */
const PLACE_WORDS = {
  inPerson: { it: 'in-presenza', en: 'in-person' },
  online: { it: 'online', en: 'online' },
} as const satisfies Record<string, Words>;

export type FacetPlace = keyof typeof PLACE_WORDS;

export const FACET_PLACES = Object.keys(PLACE_WORDS) as readonly FacetPlace[];

const FREE: Words = { it: 'gratis', en: 'free' };

const MINUTES: Words = { it: 'minuti', en: 'minutes' };

const YEAR: Words = { it: 'anno', en: 'year' };
const PAGE: Words = { it: 'pagina', en: 'page' };

const base = (locale: ActiveLocale): string => (locale === DEFAULT_LOCALE ? '/' : `/${locale}/`);

export const homePath = base;

/** Addresses that the portal's own pages have left, and where they lead now: people have them on paper. */
export const FORMER_ADDRESSES: Readonly<Record<string, string>> = {
  '/cosa-fare-subito/': '/aiuto/',
  '/en/what-to-do-now/': '/en/help/',
};

/** Where a rating is sent to; no page stands there. */
export const RATING_PATH = '/valutazione/';

const RATED = {
  why: { it: 'perche', en: 'why' },
  received: { it: 'grazie', en: 'thanks' },
  lost: { it: 'non-arrivata', en: 'not-received' },
} as const satisfies Record<string, Words>;

/** What became of a rating; `why`: its stars came, and the reader is asked for reasons. */
export type RatingOutcome = keyof typeof RATED;

export const RATING_OUTCOMES = Object.keys(RATED) as readonly RatingOutcome[];

/** The page that says what became of a rating: of a language that has only the help page it stands below the Italian one. */
export const ratedPath = (outcome: RatingOutcome, locale: HelpLocale): string => {
  if (!isActive(locale)) return `${ratedPath(outcome, DEFAULT_LOCALE)}${locale}/`;
  return `${base(locale)}${locale === DEFAULT_LOCALE ? 'valutazione' : 'rating'}/${RATED[outcome][locale]}/`;
};

/** Every page that says what became of a rating: an answer to a form, none that somebody looks for. */
export const RATED_PATHS: ReadonlySet<string> = new Set(
  HELP_LOCALES.flatMap((locale) => RATING_OUTCOMES.map((outcome) => ratedPath(outcome, locale))),
);

export const portalPath = (page: PortalPage, locale: ActiveLocale): string =>
  `${base(locale)}${PAGES[page][locale]}/`;

/** The help page: of a language that has nothing else it stands below the Italian one. */
export const helpPath = (locale: HelpLocale): string =>
  isActive(locale) ? portalPath('help', locale) : `${portalPath('help', DEFAULT_LOCALE)}${locale}/`;

/** The page of a document; home has its own, settings have none. */
export const documentPath = (type: PageType, slug: string, locale: ActiveLocale): string =>
  `${base(locale)}${TYPES[type].words[locale].address}/${slug}/`;

/** By what stands before the slug in an address: the type and language of the documents there. */
const DOCUMENT_PLACES = new Map(
  PAGE_TYPES.flatMap((type) =>
    ACTIVE_LOCALES.map((locale) => [documentPath(type, '', locale), { type, locale }] as const),
  ),
);

/** The document whose page stands at an address, by its slug; `undefined` when none can. */
export function documentAt(
  path: string,
): { readonly type: PageType; readonly locale: ActiveLocale; readonly slug: string } | undefined {
  const [, before = '', slug = ''] = /^(\/.*\/)([^/]+)\/$/.exec(path) ?? [];
  const place = DOCUMENT_PLACES.get(`${before}/`);
  return place && { ...place, slug };
}

export const audiencePath = (audience: Audience, locale: ActiveLocale): string =>
  `${base(locale)}${AUDIENCE[locale]}/${AUDIENCES[audience][locale]}/`;

/**
 * One page of the list of a year, in Europe/Rome. Pages are numbered from the oldest, so that a new article
 * touches the last page only.
 */
export const yearPath = (
  list: 'articles' | 'events',
  year: number,
  page: number,
  locale: ActiveLocale,
): string => {
  const first = `${portalPath(list, locale)}${YEAR[locale]}/${year}/`;
  return page === 1 ? first : `${first}${PAGE[locale]}/${page}/`;
};

/**
 * One value of a filter: a level, a number of minutes, an audience, a month of any year (1 to 12), a language spoken, a
 * place, that it is free, a year, an outlet (`outletKey`), or the slug of a topic, organisation or project.
 */
export type FacetValue =
  | { readonly facet: 'level'; readonly value: Level }
  | { readonly facet: 'minutes'; readonly value: number }
  | { readonly facet: 'audience'; readonly value: Audience }
  | { readonly facet: 'month'; readonly value: number }
  | { readonly facet: 'language'; readonly value: LocaleCode }
  | { readonly facet: 'place'; readonly value: FacetPlace }
  | { readonly facet: 'cost'; readonly value: 'free' }
  | { readonly facet: 'year'; readonly value: number }
  | { readonly facet: 'outlet'; readonly value: string }
  | { readonly facet: 'topic' | 'provider' | 'project'; readonly slug: string };

function valueWord(filter: FacetValue, locale: ActiveLocale): string {
  switch (filter.facet) {
    case 'level':
      return LEVEL_WORDS[filter.value][locale];
    case 'minutes':
      return `${filter.value}-${MINUTES[locale]}`;
    case 'audience':
      return AUDIENCES[filter.value][locale];
    case 'month':
      return MONTH_WORDS[locale][filter.value - 1] ?? String(filter.value);
    case 'language':
      return filter.value;
    case 'place':
      return PLACE_WORDS[filter.value][locale];
    case 'cost':
      return FREE[locale];
    case 'year':
      return String(filter.value);
    case 'outlet':
      return filter.value;
    case 'topic':
    case 'provider':
    case 'project':
      return filter.slug;
  }
}

/**
 * An outlet of the press review in an address: «la Repubblica Milano» is `la-repubblica-milano`. One that differs in capitals
 * or accents only is the same; of a name without Latin letters the numbers of its letters.
 */
export function outletKey(outlet: string): string {
  const words = inPlainLetters(outlet.normalize('NFKD'))
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return words || [...outlet].map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
}

/** One page of a list with filters, whole or with one filter. The first of the whole list is `portalPath`. */
export function listPath(
  list: FacetList,
  filter: FacetValue | null,
  page: number,
  locale: ActiveLocale,
): string {
  const all = portalPath(list, locale);
  const first = filter
    ? `${all}${FACET_WORDS[filter.facet][locale]}/${valueWord(filter, locale)}/`
    : all;
  return page === 1 ? first : `${first}${PAGE[locale]}/${page}/`;
}

const SHEET: Words = { it: 'foglio', en: 'sheet' };

/** The A4 sheet of a document, to be printed. */
export const sheetPath = (type: SheetType, slug: string, locale: ActiveLocale): string =>
  `${documentPath(type, slug, locale)}${SHEET[locale]}.pdf`;

/** The addresses of all sheets of a language, as robots.txt names them (RFC 9309, 2.2.3). */
export const sheetsIn = (locale: ActiveLocale): string => `/*/${SHEET[locale]}.pdf$`;

/** The QR code of the page of a document, which the page shows on paper. */
export const qrCodePath = (type: PageType, slug: string, locale: ActiveLocale): string =>
  `${documentPath(type, slug, locale)}qr.svg`;

/** The addresses of all QR codes, as robots.txt names them. */
export const QR_CODES = '/*/qr.svg$';

/** The calendar file of an event. */
export const calendarPath = (slug: string, locale: ActiveLocale): string =>
  `${base(locale)}${TYPES.event.words[locale].address}/${slug}.ics`;

/** The files of a report: its figures for programs, and its text for the press. */
const REPORT_FILE_WORDS = {
  csv: { it: 'dati.csv', en: 'data.csv' },
  json: { it: 'dati.json', en: 'data.json' },
  press: { it: 'testo-per-la-stampa.txt', en: 'press-text.txt' },
} as const satisfies Record<string, Words>;

export type ReportFile = keyof typeof REPORT_FILE_WORDS;

export const REPORT_FILES = Object.keys(REPORT_FILE_WORDS) as readonly ReportFile[];

export const reportFilePath = (file: ReportFile, slug: string, locale: ActiveLocale): string =>
  `${documentPath('report', slug, locale)}${REPORT_FILE_WORDS[file][locale]}`;

/** One size of a picture, or a file. */
export const mediaPath = (sha256: string, format: BlobFormat = 'webp'): string =>
  `/media/${sha256}.${format}`;

/** The newest of what is in the feed, as an Atom feed. */
export const feedPath = (locale: ActiveLocale): string => `${base(locale)}feed.xml`;

/** The newest alerts, as an Atom feed. */
export const alertFeedPath = (locale: ActiveLocale): string =>
  `${portalPath('alerts', locale)}feed.xml`;

/** The newest items of the press review, as an Atom feed. */
export const pressFeedPath = (locale: ActiveLocale): string =>
  `${portalPath('press', locale)}feed.xml`;

/** The open data that the site gives as files, with their words in addresses: alike in every language, as the data are. */
const DATA = {
  alerts: 'avvisi',
  members: 'adesioni',
  projects: 'progetti',
  press: 'rassegna-stampa',
  pillars: 'pilastri',
  figures: 'numeri',
} as const satisfies Record<string, string>;

export type DataSet = keyof typeof DATA;

export const DATA_SETS = Object.keys(DATA) as readonly DataSet[];

export const DATA_FORMATS = ['csv', 'json'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];

export const dataPath = (set: DataSet, format: DataFormat): string =>
  `/dati/${DATA[set]}.${format}`;

/** The catalogue of the open data. */
export const CATALOGUE_PATH = '/dati/catalogo.jsonld';
