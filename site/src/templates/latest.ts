// SPDX-License-Identifier: AGPL-3.0-or-later

/** The latest of some dates, for «updated» on lists. */
export const latest = (dates: readonly string[]): string | undefined =>
  dates.reduce<string | undefined>(
    (last, date) => (last === undefined || Date.parse(date) > Date.parse(last) ? date : last),
    undefined,
  );
