// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ACTIONS, DayCounts } from '../../counts/tally.ts';
import { seeded } from '../publisher/seeded.ts';

/** One request of a simulated reader or program. */
export interface Asked {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly target: string;
  /** Status that the answer must have. */
  readonly status: number;
  readonly address: string;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
}

const BROWSERS = [
  'Mozilla/5.0 (Linux; Android 13; SM-A145R) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
];

const BOTS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.5.0',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  '',
];

/** What nobody but its reader should know. */
export const PRIVATE_WORDS = 'truffata-da-mio-cugino';

export const PAGES = ['/', '/cerca/', '/en/', '/en/search/', '/eventi/uno/'].concat(
  Array.from({ length: 60 }, (_, index) => `/articoli/articolo-${index}/`),
);
export const FILES = {
  '/media/scheda.pdf': 'application/pdf',
  '/materiali/dati.csv': 'text/csv; charset=utf-8',
  '/eventi/uno.ics': 'text/calendar; charset=utf-8',
  '/assets/stile.css': 'text/css; charset=utf-8',
} as const;

const READERS = 500;
const VIEWS = 10_000;

/** A day of 500 readers who open 10,000 pages, and of programs, with what must be counted of it. */
export function simulatedDay(day: string, seed = 7) {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const asked: Asked[] = [];
  const views: Record<string, number> = {};
  const actions: Record<string, number> = {};
  const readers = Array.from({ length: READERS }, (_, index) => ({
    address: `198.51.${100 + (index >> 8)}.${index & 255}`,
    name: `${pick(BROWSERS)} Reader/${index}.${next(1000)}`,
  }));
  const midnight = Date.parse(`${day}T00:00:00+01:00`);
  const ask = (request: Partial<Asked> & Pick<Asked, 'target'>): void => {
    const { address, name } = pick(readers);
    const at = new Date(midnight + next(86_399) * 1000);
    asked.push({ method: 'GET', status: 200, headers: {}, address, name, at, ...request });
  };
  const act = (action: (typeof ACTIONS)[number]): void => {
    actions[action] = (actions[action] ?? 0) + 1;
  };
  for (let view = 0; view < VIEWS; view += 1) {
    const page = pick(PAGES);
    views[page] = (views[page] ?? 0) + 1;
    const isSearch = /\/(?:cerca|search)\/$/.test(page) && next(2) === 0;
    if (isSearch) act('search');
    // A reader who comes back has the page already.
    const again = next(5) === 0;
    ask({
      target: isSearch ? `${page}?q=${PRIVATE_WORDS}` : page,
      ...(again && { status: 304, headers: { 'if-none-match': '*' } }),
    });
  }
  for (let file = 0; file < 300; file += 1) {
    const target = pick(Object.keys(FILES));
    ask({ target });
    if (/\.(?:pdf|csv)$/.test(target)) act('download');
    if (target.endsWith('.ics')) act('calendar');
  }
  for (let rating = 0; rating < 20; rating += 1) {
    ask({ method: 'POST', target: '/valutazione/', status: 303 });
    act('rating');
  }
  // All that does not count.
  for (let other = 0; other < 200; other += 1) {
    ask({ target: pick(PAGES), name: pick(BOTS) });
    ask({ method: 'HEAD', target: pick(PAGES) });
    ask({ target: `/inventata-${PRIVATE_WORDS}/`, status: 404 });
    ask({ target: '/articoli', status: 404 });
    ask({ target: '/cerca/?q=', status: 200 });
    views['/cerca/'] = (views['/cerca/'] ?? 0) + 1;
    ask({ target: '/media/scheda.pdf', status: 304, headers: { 'if-none-match': '*' } });
    ask({ target: '/valutazione/grazie/' });
  }
  const sorted = (counts: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const truth = { day, views: sorted(views), actions: sorted(actions) } as DayCounts;
  asked.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { asked, truth, readers };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A request as nginx writes it into its log, in UTC. */
export function logLine({ method, target, status, address, name, at }: Asked): string {
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  const moment = `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
  return `${address} - - [${moment}] "${method} ${target} HTTP/1.1" ${status} 512 "-" "${name || '-'}"`;
}
