// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { Bots } from '../../counts/bots.ts';
import { addLog } from '../../counts/nginx-log.ts';
import { Tally } from '../../counts/tally.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const line = (moment: string, name = FIREFOX): string =>
  `192.0.2.1 - - [${moment}] "GET /articoli/ HTTP/1.1" 200 512 "-" "${name}"`;

/** The days that some lines are counted for, and how many lines could not be read. */
async function counted(...lines: readonly string[]) {
  const tally = new Tally();
  const unread = await addLog(
    tally,
    (async function* () {
      yield* lines;
    })(),
    () => true,
  );
  return { days: tally.days().map(({ day }) => day), unread };
}

test.each([
  '30/Feb/2026:08:10:11 +0100',
  '29/Feb/2026:08:10:11 +0100',
  '31/Apr/2026:08:10:11 +0200',
  '00/Jan/2026:08:10:11 +0100',
  '32/Jan/2026:08:10:11 +0100',
  '12/Gen/2026:08:10:11 +0100',
  '12/Jan/2026:24:00:00 +0100',
  '12/Jan/2026:08:61:00 +0100',
  '12/Jan/2026:08:10:11 +2500',
])(
  '%s is no moment: the line is told as not read, and counted for no other day',
  async (moment) => {
    expect(await counted(line(moment))).toEqual({ days: [], unread: 1 });
  },
);

test.each([
  ['29/Feb/2028:08:10:11 +0100', '2028-02-29'],
  ['31/Dec/2026:23:59:59 +0000', '2027-01-01'],
  ['01/Mar/2026:00:10:00 +0530', '2026-02-28'],
])('%s is counted for its day in the portal’s time zone', async (moment, day) => {
  expect(await counted(line(moment))).toEqual({ days: [day], unread: 0 });
});

test.each([
  'Lynx/2.8.9rel.1 libwww-FM/2.14 SSL-MM/1.4.1 OpenSSL/3.0.15',
  'Lynx/2.9.2 libwww-FM/2.14 SSL-MM/1.4.1 GNUTLS/3.8.3',
  'w3m/0.5.3+git20230121',
  'Links (2.29; Linux x86_64; GNU C 12.2; text)',
  'ELinks/0.13.2 (textmode; Linux; 80x24-2)',
  'Lynx',
  'w3m/0.5.3',
  'ELinks/0.13',
  'Dillo/3.1.1',
  'NetSurf/3.11 (Linux)',
  'edbrowse/3.8.2.1',
  'Emacs-w3m/1.4.632 w3m/0.5.3',
  'URL/Emacs Emacs/29.4 (X11; x86_64-pc-linux-gnu)',
])('%s is a browser that somebody reads with', (name) => {
  expect(new Bots().has(name)).toBe(false);
});

test.each([
  'curl/8.9.1',
  'Wget/1.24',
  'LinkChecker/10.4',
  'linkdexbot/2.2',
  'Lynx/2.8 (compatible; ExampleBot/1.0; +http://example.org/bot)',
  'python-requests/2.32',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  '-',
  '',
])('«%s» is a program', (name) => {
  expect(new Bots().has(name)).toBe(true);
});
