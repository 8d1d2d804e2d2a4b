// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from './audiences.ts';
import { type PageType, TYPES } from './contract/types.ts';
import { type ActiveLocale, DEFAULT_LOCALE } from './locales.ts';

/**
 * The only maker of addresses. Every address ends in `/` (a page) or has an extension (a file), begins with `/`,
 * and never changes once something was published there.
 */

/** Page of the portal's own, outside the CMS. */
export const PORTAL_PAGES = [
  'about',
  'privacy',
  'accessibility',
  'legal',
  'urgent',
  'help',
  'search',
  'index',
  'organisations',
  'articles',
  'events',
] as const;

export type PortalPage = (typeof PORTAL_PAGES)[number];

interface Words {
  readonly pages: Readonly<Record<PortalPage, string>>;
  readonly audience: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly year: string;
  readonly page: string;
}

const WORDS: Readonly<Record<ActiveLocale, Words>> = {
  it: {
    pages: {
      about: 'informazioni',
      privacy: 'privacy',
      accessibility: 'accessibilita',
      legal: 'note-legali',
      urgent: 'cosa-fare-subito',
      help: 'aiuto',
      search: 'cerca',
      index: 'indice',
      organisations: 'organizzazioni',
      articles: 'articoli',
      events: 'eventi',
    },
    audience: 'per',
    audiences: {
      over65: 'over-65',
      students: 'studenti',
      newcomers: 'nuovi-arrivati',
      businesses: 'imprese',
      institutions: 'enti',
      citizens: 'tutti',
    },
    year: 'anno',
    page: 'pagina',
  },
  en: {
    pages: {
      about: 'about',
      privacy: 'privacy',
      accessibility: 'accessibility',
      legal: 'legal-notes',
      urgent: 'what-to-do-now',
      help: 'help',
      search: 'search',
      index: 'index',
      organisations: 'organisations',
      articles: 'articles',
      events: 'events',
    },
    audience: 'for',
    audiences: {
      over65: 'over-65',
      students: 'students',
      newcomers: 'newcomers',
      businesses: 'businesses',
      institutions: 'institutions',
      citizens: 'everyone',
    },
    year: 'year',
    page: 'page',
  },
};

const base = (locale: ActiveLocale): string => (locale === DEFAULT_LOCALE ? '/' : `/${locale}/`);

export const homePath = base;

export const portalPath = (page: PortalPage, locale: ActiveLocale): string =>
  `${base(locale)}${WORDS[locale].pages[page]}/`;

/** The page of a document; home has its own, settings have none. */
export const documentPath = (type: PageType, slug: string, locale: ActiveLocale): string =>
  `${base(locale)}${TYPES[type].words[locale].address}/${slug}/`;

export const audiencePath = (audience: Audience, locale: ActiveLocale): string =>
  `${base(locale)}${WORDS[locale].audience}/${WORDS[locale].audiences[audience]}/`;

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
  const words = WORDS[locale];
  const first = `${portalPath(list, locale)}${words.year}/${year}/`;
  return page === 1 ? first : `${first}${words.page}/${page}/`;
};

/** The calendar file of an event. */
export const calendarPath = (slug: string, locale: ActiveLocale): string =>
  `${base(locale)}${TYPES.event.words[locale].address}/${slug}.ics`;

/** One size of a picture. */
export const mediaPath = (sha256: string): string => `/media/${sha256}.webp`;

/** The newest articles and events, as an Atom feed. */
export const feedPath = (locale: ActiveLocale): string => `${base(locale)}feed.xml`;
