// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PublishedRow } from '../../records/rows.ts';
import type { Standing } from '../../records/state.ts';
import type { Presented } from './presented.ts';

/** What a submission does with each language; those in neither list stay as they are online. */
export interface Choice {
  /** Languages to take from the working copy; absent: those that were begun and lack nothing. */
  readonly languages?: readonly ActiveLocale[] | undefined;
  /** Languages to take off the site. */
  readonly offline?: readonly ActiveLocale[] | undefined;
}

/** How one language of a document stands, and what a submission would do with it now. */
export interface LanguageState {
  readonly code: ActiveLocale;
  /** Somebody has begun to write it. */
  readonly written: boolean;
  readonly online: boolean;
  /** It was online and was taken off by itself: it comes back only when a submission names it. */
  readonly takenOff: boolean;
  /** It is written, and not as online. */
  readonly changed: boolean;
  readonly sent: boolean;
  /** The submission takes it off the site. */
  readonly offline: boolean;
}

export type Locales = Partial<Record<ActiveLocale, unknown>>;

/** The languages that are online now: those that a submission does not name stay as they are there. */
export function publishedLocales(online: PublishedRow | undefined): Locales {
  if (!online || online.withdrawn) return {};
  return (JSON.parse(online.canonical) as { locales: Locales }).locales;
}

/**
 * What a submission takes off the site when it does not say: what the one that waits or was returned does, unless it
 * sends the language.
 */
export function carriedOffline(
  { last, published }: Standing,
  languages: readonly ActiveLocale[] = [],
): readonly ActiveLocale[] {
  const isOpen = ['pending', 'scheduled', 'returned'].includes(last?.state ?? '');
  const online = publishedLocales(published);
  const carried = isOpen ? (last?.offline ?? []) : [];
  return carried.filter((language) => language in online && !languages.includes(language));
}

/** A language that a submission cannot leave out: every document has its Italian. */
const isNeeded = (language: ActiveLocale, former: Locales): boolean =>
  language === DEFAULT_LOCALE && !(DEFAULT_LOCALE in former);

/**
 * Languages that a submission means when it names none: those that somebody has begun to write, and Italian, which
 * every document needs, so that an empty one is told what it lacks. Not those that were taken off the site.
 */
export function meantLanguages(
  presented: Presented,
  online: PublishedRow | undefined,
  { languages, offline = [] }: Choice,
): readonly ActiveLocale[] {
  if (languages) return ACTIVE_LOCALES.filter((language) => languages.includes(language));
  const former = publishedLocales(online);
  const takenOff = online?.offline ?? [];
  const begun = presented.written.filter((language) => !takenOff.includes(language));
  return ACTIVE_LOCALES.filter(
    (language) =>
      isNeeded(language, former) || (begun.includes(language) && !offline.includes(language)),
  );
}

/** Of the meant languages those that lack nothing, and Italian where it is needed. */
export const completeLanguages = (
  meant: readonly ActiveLocale[],
  issues: readonly Issue[],
  online: PublishedRow | undefined,
): readonly ActiveLocale[] => {
  const former = publishedLocales(online);
  const lacks = new Set(issues.map(({ locale }) => locale));
  return meant.filter((language) => !lacks.has(language) || isNeeded(language, former));
};

/** The document with each language from where the choice takes it. */
export function withLanguages(
  { document }: Presented,
  languages: readonly ActiveLocale[],
  offline: readonly ActiveLocale[],
  online: PublishedRow | undefined,
): object & { readonly locales: Locales } {
  const former = publishedLocales(online);
  const locales: Locales = {};
  for (const language of ACTIVE_LOCALES) {
    if (offline.includes(language)) continue;
    const isTaken = languages.includes(language);
    const content = isTaken ? document.locales[language] : former[language];
    if (content !== undefined) locales[language] = content;
  }
  return { ...document, locales };
}

/** Every language that is written or online, with what a submission would do with it. */
export function languageStates(
  { document, written }: Presented,
  online: PublishedRow | undefined,
  { languages = [], offline = [] }: Choice,
): LanguageState[] {
  const former = publishedLocales(online);
  return ACTIVE_LOCALES.map((code): LanguageState => {
    const [now, then] = [document.locales[code], former[code]];
    const isWritten = written.includes(code);
    return {
      code,
      written: isWritten,
      online: then !== undefined,
      takenOff: then === undefined && (online?.offline ?? []).includes(code),
      changed: isWritten && (!then || !now || canonicalJson(now) !== canonicalJson(then)),
      sent: languages.includes(code),
      offline: offline.includes(code),
    };
  }).filter((state) => state.written || state.online);
}
