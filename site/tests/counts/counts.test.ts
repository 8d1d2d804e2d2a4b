// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { Agent, request, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CountFiles } from '../../counts/count-files.ts';
import { countLog } from '../../counts/count-log.ts';
import { RequestCounter } from '../../counts/request-counter.ts';
import { DayCounts } from '../../counts/tally.ts';
import { logTo } from '../../log.ts';
import { RatingThrottle } from '../../ratings/limits.ts';
import { RatingFiles } from '../../ratings/rating-files.ts';
import { createRatings } from '../../ratings/server.ts';
import { currentTable } from '../../release/current-table.ts';
import { createSite } from '../../serve/server.ts';
import { html, listen, OnlineSite } from '../online-site.ts';
import { type Asked, FILES, logLine, PAGES, PRIVATE_WORDS, simulatedDay } from './simulated-day.ts';

const DAY = '2026-11-27';
const ANSWERS = {
  ...Object.fromEntries(PAGES.map((page) => [page, html(page)])),
  ...Object.fromEntries(
    Object.entries(FILES).map(([file, type]) => [file, [200, type, file] as const]),
  ),
};

let online: OnlineSite;
let site: Server;
let ratings: Server;
let origin: string;
let counter: RequestCounter;
let now: number;
const logged: string[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: 20 });
const { asked, truth, readers } = simulatedDay(DAY);

const fail = (error: unknown): never => {
  throw error;
};

beforeAll(async () => {
  online = await OnlineSite.make(ANSWERS);
  ratings = createRatings({
    folder: online.folder,
    files: new RatingFiles(path.join(online.dataDir, 'ratings')),
    throttle: new RatingThrottle({ perSource: 1000, perHour: 1000 }),
    table: currentTable(online.folder, fail),
    site: 'https://portale.example',
    secrets: [`whsec_${Buffer.alloc(24, 1).toString('base64')}`],
    counts: new CountFiles(online.dataDir),
    isProxy: (_address, hop) => hop === 0,
    log: logTo((line) => logged.push(line), 'ratings'),
    now: () => now,
  });
  const files = new CountFiles(online.dataDir);
  counter = new RequestCounter({ files, onError: fail, now: () => now });
  site = createSite(online.folder, fail, { ratings: await listen(ratings), counter });
  origin = await listen(site);
});
afterAll(async () => {
  agent.destroy();
  for (const server of [site, ratings]) {
    server.close();
    server.closeAllConnections();
  }
  await counter.close();
  await online.remove();
});

/** Sends one request of the simulated day. @returns its status */
function send({ method, target, address, name, headers }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${target}`, {
      method,
      agent,
      headers: {
        ...headers,
        ...(name && { 'user-agent': name }),
        'x-forwarded-for': address,
        referer: `https://altrove.example/?q=${PRIVATE_WORDS}`,
        cookie: 'segno=uno',
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    sent.on('response', (answer) =>
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    );
    sent.on('error', reject);
    sent.end(method === 'POST' ? 'page=%2F&stars=4' : undefined);
  });
}

/** Sends requests, some at once, each at the moment of the simulated clock. */
async function sendAll(requests: readonly Asked[]): Promise<void> {
  for (let from = 0; from < requests.length; from += 20) {
    const some = requests.slice(from, from + 20);
    now = some[0]?.at.getTime() ?? 0;
    const statuses = await Promise.all(some.map(send));
    // `/articoli` leads to its page, when there is one.
    expect(statuses).toEqual(some.map(({ status }) => status));
  }
}

test('a day of 10,000 views by 500 readers leaves nothing but counts, and they are the truth', async () => {
  const before = new Set(Object.keys(await online.kept('.')));
  await sendAll(asked);
  await counter.flush();
  const kept = await online.kept('.');
  const written = Object.keys(kept).filter((name) => !before.has(name));
  expect(written.sort()).toEqual([`${DAY}.server.json`, '2026-11.jsonl']);
  const counts = DayCounts.parse(JSON.parse(kept[`${DAY}.server.json`] ?? ''));
  expect(counts).toEqual(truth);
  expect(Object.values(counts.views).reduce((sum, views) => sum + views, 0)).toBe(10_200);
  const everything = written.map((name) => kept[name]).join('\n') + logged.join('\n');
  expect(everything).not.toContain(PRIVATE_WORDS);
  expect(everything).not.toMatch(/Mozilla|Reader\/|bot|curl|altrove|segno|q=/i);
  expect(everything).not.toMatch(/\d{1,2}:\d{2}|\d+\.\d+\.\d+\.\d+|\d{10,}/);
  for (const { address, name } of readers) {
    expect(everything).not.toContain(address);
    expect(everything).not.toContain(name);
  }
});

test('the log of nginx of the same day gives the same numbers, and is counted once', async () => {
  const other = await OnlineSite.make(ANSWERS);
  const log = path.join(other.dataDir, 'access.log.1.gz');
  const lines = [...asked.map(logLine), 'rubbish', '\u0000', ''];
  await writeFile(log, gzipSync(lines.join('\n')));
  expect(await countLog(other.dataDir, log)).toMatch(/counted 2026-11-27 to 2026-11-27\. 2 lines/);
  const files = new CountFiles(other.dataDir);
  expect(await files.of('2026')).toEqual([truth]);
  await expect(countLog(other.dataDir, log)).rejects.toThrow(/counted before/);
  expect(await files.of('2026')).toEqual([truth]);
  const kept = await other.kept('counts');
  expect(Object.keys(kept).sort()).toEqual([`${DAY}.logs.json`, 'counted-logs.json']);
  expect(kept['counted-logs.json']).toMatch(/^\["[0-9a-f]{32}"\]\n$/);
  await other.remove();
});

test('what a browser fetches before anybody asks for it is not counted', async () => {
  const plain = { method: 'GET', target: '/', address: '192.0.2.1', status: 200 } as const;
  const name = readers[0]?.name ?? '';
  now = Date.parse('2026-12-01T12:00:00Z');
  const at = new Date(now);
  await send({ ...plain, name, at, headers: { 'sec-purpose': 'prefetch;prerender' } });
  await send({ ...plain, name, at, headers: {} });
  await counter.flush();
  const [day] = await new CountFiles(online.dataDir).of('2026-12-01');
  expect(day?.views).toEqual({ '/': 1 });
});

test('a view belongs to the civil day in Rome, in summer too', async () => {
  const files = new CountFiles(online.dataDir);
  const name = readers[0]?.name ?? '';
  const plain = {
    method: 'GET',
    target: '/',
    address: '',
    status: 200,
    headers: {},
    name,
  } as const;
  for (const moment of ['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z', '2026-07-02T21:59:00Z']) {
    now = Date.parse(moment);
    await send({ ...plain, at: new Date(now) });
  }
  await counter.flush();
  const days = await files.of('2026-07');
  expect(days.map(({ day, views }) => [day, views['/']])).toEqual([
    ['2026-07-01', 1],
    ['2026-07-02', 2],
  ]);
});

test('R11: numbers that cannot be written stay in memory, and are written once later', async () => {
  const other = await OnlineSite.make({ '/': html('Inizio') });
  const errors: unknown[] = [];
  const files = new CountFiles(other.dataDir);
  const own = new RequestCounter({ files, onError: (error) => errors.push(error), now: () => now });
  const view = { method: 'GET', headers: { 'user-agent': readers[0]?.name } };
  own.count(view as never, 200, '/');
  // A file stands where the folder should be.
  await writeFile(files.folder, '');
  await own.flush();
  expect(errors).toHaveLength(1);
  own.count(view as never, 200, '/');
  await rm(files.folder);
  await own.flush();
  await own.close();
  expect((await files.of('2026')).map(({ views }) => views['/'])).toEqual([2]);
  await other.remove();
});

test('R25: a file of a day that was torn is left aside, and the day goes on', async () => {
  const other = await OnlineSite.make({ '/': html('Inizio') });
  const files = new CountFiles(other.dataDir);
  await mkdir(files.folder);
  await writeFile(path.join(files.folder, '2026-11-27.server.json'), '{"day":"2026-11-2');
  now = Date.parse('2026-11-27T12:00:00Z');
  const own = new RequestCounter({ files, onError: fail, now: () => now });
  own.count({ method: 'GET', headers: { 'user-agent': readers[0]?.name } } as never, 200, '/');
  await own.close();
  expect((await files.of('2026-11')).map(({ views }) => views)).toEqual([{ '/': 1 }]);
  expect(Object.keys(await other.kept('counts')).sort()).toEqual([
    '2026-11-27.server.json',
    '2026-11-27.server.json.unreadable',
  ]);
  await other.remove();
});
