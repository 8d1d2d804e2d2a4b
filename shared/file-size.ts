// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from './locales.ts';

const KB = 1000;
const MB = KB * KB;

/** Between a number and its unit no line ends. */
const NO_BREAK = '\u00A0';

/** The size of a file as people read it: «320 kB», «4,2 MB». */
export function fileSize(bytes: number, locale: ActiveLocale): string {
  const [unit, size, digits] =
    bytes < MB ? (['kilobyte', bytes / KB, 0] as const) : (['megabyte', bytes / MB, 1] as const);
  const format = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, format)
    .format(Math.max(size, 1))
    .replaceAll(/\s/g, NO_BREAK);
}

/** How long a video takes: «45 s», «2 min 5 s». */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    minutes > 0 ? `${minutes}${NO_BREAK}min` : '',
    rest > 0 || minutes === 0 ? `${rest}${NO_BREAK}s` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
