// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The six audiences. The list is fixed: navigation, reading level and feeds depend on it.
 * The order is the order on the home page.
 */
export const AUDIENCES = [
  'over65',
  'students',
  'newcomers',
  'businesses',
  'institutions',
  'citizens',
] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Lowest Gulpease index (0–100) that a text for an audience should reach; see `readability.ts`. */
export const READING_LEVEL: Readonly<Record<Audience, number>> = {
  over65: 80,
  newcomers: 80,
  citizens: 60,
  students: 60,
  businesses: 45,
  institutions: 45,
};

/** With several audiences the strictest line counts; with none there is no line. */
export function requiredReadingLevel(audiences: readonly Audience[]): number | undefined {
  return audiences.length === 0 ? undefined : Math.max(...audiences.map((a) => READING_LEVEL[a]));
}
