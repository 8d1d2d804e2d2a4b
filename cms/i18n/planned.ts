// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilMinute, repeatedHour } from '@portico/shared/civil-moment';
import { TIME_ZONE } from '@portico/shared/locales';
import type { Said } from './said.ts';

const DAY = {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const;

/** Without `dates.ts`, which knows the words of the desk: these are among them. */
const DAYS: Readonly<Record<'it' | 'en', Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it', DAY),
  en: new Intl.DateTimeFormat('en-GB', DAY),
};

const day = (language: 'it' | 'en', at: Date): string =>
  DAYS[language].format(at).replace(/(^|\s)1 (?=\p{L})/u, language === 'it' ? '$11º ' : '$11 ');

/** «8:00»; of an hour that comes twice, which of the two it is. */
function hour(at: Date): { readonly time: string; readonly twice: Said } {
  const time = civilMinute(at)
    .slice(11)
    .replace(/^0(?=\d:)/, '');
  const twice = repeatedHour(at.getTime());
  const said: Said =
    twice === undefined
      ? { it: '', en: '' }
      : twice === 'first'
        ? { it: ' (ora legale, la prima delle due)', en: ' (summer time, the first of the two)' }
        : {
            it: ' (ora solare, la seconda delle due)',
            en: ' (winter time, the second of the two)',
          };
  return { time, twice: said };
}

/**
 * A moment that is planned, in full words: «sabato 28 novembre 2026 alle 8:00, ora italiana».
 * @param iso ISO 8601
 */
export function momentSaid(iso: string): Said {
  const at = new Date(iso);
  const { time, twice } = hour(at);
  const alle = time.startsWith('1:') ? `all’${time}` : `alle ${time}`;
  return {
    it: `${day('it', at)} ${alle}${twice.it}, ora italiana`,
    en: `${day('en', at)} at ${time}${twice.en}, Italian time`,
  };
}

/** What readers find at the address of a page whose time is over. In Italian: it goes out with the document. */
export const plannedReason = (iso: string): string =>
  `Questo contenuto era previsto online fino a ${momentSaid(iso).it}.`;
