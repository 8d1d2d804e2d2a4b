// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words for a length of time in one language. */
interface TimeWords {
  readonly hour: string;
  readonly hours: string;
  readonly minute: string;
  readonly minutes: string;
  readonly and: string;
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Minutes in words: «45 minuti», «1 ora e 20 minuti». */
export function inHours(minutes: number, words: TimeWords): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [counted(hours, words.hour, words.hours)] : []),
    ...(rest > 0 || hours === 0 ? [counted(rest, words.minute, words.minutes)] : []),
  ].join(` ${words.and} `);
}
