// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { DEFAULT_RATING_DAYS, type Rating } from '@portico/shared/contract/rating';
import { Release } from '@portico/shared/contract/release';
import {
  ACTIVE_LOCALES,
  DEFAULT_LOCALE,
  HELP_ONLY_LOCALES,
  type HelpLocale,
  isActive,
} from '@portico/shared/locales';
import { helpPath, homePath, ratedPath } from '@portico/shared/paths';
import { type Folder, sharded } from '../release/folder.ts';
import type { Table } from '../release/table.ts';
import { REFUSALS, type Refusal } from './refusals.ts';

async function textAt(folder: Folder, table: Table, address: string): Promise<string | undefined> {
  const hash = table.rows[address]?.[0];
  if (hash === undefined) return undefined;
  // A release that has just been replaced may be gone.
  return readFile(sharded(folder.contents, hash), 'utf8').catch(() => undefined);
}

/** The language of an address, also of one that has the help page only. */
export const localeOf = (page: string): HelpLocale =>
  HELP_ONLY_LOCALES.find((locale) => page === helpPath(locale)) ??
  ACTIVE_LOCALES.find((locale) => locale !== DEFAULT_LOCALE && page.startsWith(homePath(locale))) ??
  DEFAULT_LOCALE;

/** Days for which ratings are kept, as the privacy page of the release says. */
export async function ratingDays(folder: Folder, table: Table | undefined): Promise<number> {
  const text = table && (await textAt(folder, table, '/release.json'));
  const release = text === undefined ? undefined : Release.safeParse(JSON.parse(text)).data;
  return release?.ratingDays ?? DEFAULT_RATING_DAYS;
}

/**
 * The page of the site that asks for reasons, about a page and with the stars that were given; `undefined` when it cannot be
 * read.
 */
export async function whyPage(
  folder: Folder,
  table: Table,
  { page, stars }: Pick<Rating, 'page' | 'stars'>,
): Promise<string | undefined> {
  const locale = localeOf(page);
  const own = ratedPath('why', locale);
  const html = await textAt(folder, table, own);
  // An address that is in the table has no sign of markup.
  return html
    ?.replace(`name="page" value="${own}"`, () => `name="page" value="${encodeURI(page)}"`)
    .replace(`name="stars" value="${stars}"`, (radio) => `${radio} checked`);
}

const SUMMARY = /(<p class="lead">).*?(?=<\/p>)/s;

/** The page of the site that says that a rating was not taken, and why; `undefined` when it cannot be read. */
export async function refusalPage(
  folder: Folder,
  table: Table | undefined,
  refusal: Refusal,
  locale: HelpLocale,
): Promise<string | undefined> {
  const html = table && (await textAt(folder, table, ratedPath('lost', locale)));
  // A language that has the help page only has no words for each reason: its page says that it was not taken.
  if (!isActive(locale)) return html;
  // Words of our own, without markup.
  return html?.replace(SUMMARY, (_all, tag: string) => tag + REFUSALS[refusal].words[locale]);
}
