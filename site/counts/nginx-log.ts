// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { Bots } from './bots.ts';
import { countedAs } from './counted-as.ts';
import type { Tally } from './tally.ts';

/** nginx’s combined format: `… [27/Nov/2026:08:10:11 +0100] "GET /… HTTP/1.1" 200 123 "referrer" "name"`. */
const LINE =
  /\[(\d{2})\/([A-Z][a-z]{2})\/(20\d{2}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})\] "([A-Z]+) ([^\s"]+) HTTP\/[\d.]+" (\d{3}) \S+ "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"/;

/** The moment of a line in milliseconds; nothing for one that is not: `Date.parse` takes 30 February for 2 March. */
function momentOf([, day, month = '', year, time = '', hours, minutes]: readonly string[]):
  | number
  | undefined {
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const date = `${year}-${number}-${day}`;
  const isDay = new Date(`${date}T00:00Z`).getUTCDate() === Number(day);
  const at = Date.parse(`${date}T${time}${hours}:${minutes}`);
  return isDay && time < '24' && !Number.isNaN(at) ? at : undefined;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Adds the lines of a log. Only pages and files that are online count, so that nothing that somebody made up is kept.
 * @param isOnline whether something is online at an address
 * @returns how many lines were none of the format, or of no moment
 */
export async function addLog(
  tally: Tally,
  lines: AsyncIterable<string>,
  isOnline: (pathname: string) => boolean,
): Promise<number> {
  const bots = new Bots();
  let unread = 0;
  for await (const line of lines) {
    const found = LINE.exec(line);
    const at = found ? momentOf(found) : undefined;
    if (!found || at === undefined) {
      if (line.trim() !== '') unread += 1;
      continue;
    }
    const [method = '', target = ''] = found.slice(7);
    const [pathname = '', ...query] = target.split('?');
    const [status, name] = [Number(found[9]), found[10]];
    const counted = countedAs({ method, status, pathname, query: query.join('?') });
    if (!counted || bots.has(name) || !(counted.action === 'rating' || isOnline(pathname)))
      continue;
    tally.add(civilDate(at), counted);
  }
  return unread;
}
