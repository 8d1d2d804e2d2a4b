// SPDX-License-Identifier: AGPL-3.0-or-later
import { TYPES } from '@portico/shared/contract/types';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { addresses } from '../records/rows.ts';
import { textAt } from '../values/text-at.ts';
import { slugFrom } from '../workflow/candidate/slug.ts';
import { rowsWhere } from './rows.ts';

type Type = 'event' | 'venue';

/** Last parts of addresses that are somebody's; those that a verb gives out are added. */
export type Taken = Set<string>;

/** What is taken in a language: claimed, written in a draft, or made from its title as soon as it is sent. */
export async function takenSlugs(
  req: PayloadRequest,
  type: Type,
  locale: ActiveLocale = DEFAULT_LOCALE,
): Promise<Taken> {
  const claimed = await addresses.find(req, { where: { language: { equals: locale } } });
  const rows = await rowsWhere<object>(req, type, {}, locale);
  return new Set([
    ...claimed.filter(({ key }) => key.startsWith(`${type}/`)).map(({ slug }) => slug),
    ...rows.flatMap((row) => textAt(row, 'slug') || slugFrom(textAt(row, TYPES[type].title)) || []),
  ]);
}

/** Room for a day and a number behind it. */
const baseOf = (title: string): string | undefined =>
  slugFrom(title)?.slice(0, 66).replace(/-+$/, '');

/** An address that nobody has: with the day, or with the next number; `null` for a title that makes none. */
export function freeSlug(taken: Taken, title: string, day: string | null): string | null {
  const base = baseOf(title);
  if (base === undefined) return null;
  const stem = day === null ? base : `${base}-${day}`;
  for (let number = day === null ? 2 : 1; ; number++) {
    const slug = number === 1 ? stem : `${stem}-${number}`;
    if (taken.has(slug)) continue;
    taken.add(slug);
    return slug;
  }
}

/** `null` where the address that is made from the title is free: it follows the title until it is sent. */
export function slugBeside(taken: Taken, title: string, day: string | null): string | null {
  const own = slugFrom(title);
  if (own === undefined || taken.has(own)) return freeSlug(taken, title, day);
  taken.add(own);
  return null;
}
