// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { Figure } from './figure.ts';
import { Line, perLocale, reference } from './values.ts';

/** The home page: one document. */
export const Home = z.strictObject({
  ...envelope('home'),
  /** Contents chosen by the editors, in their order. Those that are gone or lack the language are left out. */
  chosen: z.array(reference('article', 'event', 'edition')).max(9),
  locales: perLocale(
    z.strictObject({
      /** One sentence that says what the portal is. */
      claim: Line,
      /** Searches shown as examples under the field. */
      searchExamples: z.array(Line.max(40)).max(3),
      figures: z.array(Figure).max(6),
    }),
  ),
});

export type Home = z.infer<typeof Home>;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (value: unknown, field: string): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== field))
    : value;

/**
 * A document without what home pages said before the portal had alerts: a notice with its dates. Such pages are still
 * online, and in what readers downloaded.
 */
export function withoutNotice(document: unknown): unknown {
  if (!isObject(document) || document['type'] !== 'home') return document;
  const { noticeDates: _dates, locales, ...rest } = document;
  if (!isObject(locales)) return { ...rest, locales };
  const contents = Object.entries(locales).map(([locale, content]) => [
    locale,
    without(content, 'notice'),
  ]);
  return { ...rest, locales: Object.fromEntries(contents) };
}
