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

/** For whom a text is said to be: «Per tutti» beside somebody means nothing. */
export function saidAudiences(audiences: readonly Audience[]): readonly Audience[] {
  const some = audiences.filter((audience) => audience !== 'citizens');
  return some.length > 0 ? some : audiences;
}
