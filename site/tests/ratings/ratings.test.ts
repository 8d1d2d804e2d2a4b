// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { type PageRatings, RatingsAnswer } from '@portico/shared/contract/rating';
import { helpPath, ratedPath } from '@portico/shared/paths';
import { TrustProxy } from '@portico/shared/proxies';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CountFiles } from '../../counts/count-files.ts';
import { Tally } from '../../counts/tally.ts';
import { logTo } from '../../log.ts';
import { RatingThrottle } from '../../ratings/limits.ts';
import { RatingFiles } from '../../ratings/rating-files.ts';
import { createRatings, deleteOld, type RatingsOptions } from '../../ratings/server.ts';
import { currentTable } from '../../release/current-table.ts';
import { SECURITY_HEADERS } from '../../release/headers.ts';
import { createSite } from '../../serve/server.ts';
import { html, listen, OnlineSite } from '../online-site.ts';

const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const SITE = 'https://portale.example';
const PAGE = '/articoli/uno/';
const DAY = '2026-11-27';

let online: OnlineSite;
let ratings: Server;
let site: Server;
let origin: string;
let ratingsOrigin: string;
let options: RatingsOptions;
let now = Date.parse(`${DAY}T10:00:00Z`);
let throttle = new RatingThrottle();
const logged: string[] = [];

beforeAll(async () => {
  online = await OnlineSite.make({
    '/': html('Inizio'),
    [PAGE]: html('Uno'),
    '/en/articles/one/': html('One'),
    [helpPath('es')]: html('Ayuda'),
    [ratedPath('lost', 'es')]: html('No ha llegado'),
    '/articoli/tolto/': html('Tolto', 410),
    '/feed.xml': [200, 'application/atom+xml', '<feed/>'],
    '/release.json': [
      200,
      'application/json',
      JSON.stringify({
        lineage: null,
        revision: 1,
        at: '2026-06-01T10:00:00.000Z',
        documents: {},
        refused: [],
        searchRevision: 1,
        ratingDays: 30,
        hold: null,
      }),
    ],
  });
  const fail = (error: unknown) => {
    throw error;
  };
  options = {
    folder: online.folder,
    files: new RatingFiles(path.join(online.dataDir, 'ratings')),
    throttle: { take: (address: string) => throttle.take(address) } as RatingThrottle,
    table: currentTable(online.folder, fail),
    site: SITE,
    secrets: [SECRET],
    counts: new CountFiles(online.dataDir),
    isProxy: (_address, hop) => hop === 0,
    log: logTo((line) => logged.push(line), 'ratings'),
    now: () => now,
  };
  ratings = createRatings(options);
  ratingsOrigin = await listen(ratings);
  site = createSite(online.folder, fail, { ratings: ratingsOrigin });
  origin = await listen(site);
});
afterAll(async () => {
  for (const server of [site, ratings]) {
    server.close();
    server.closeAllConnections();
  }
  await online.remove();
});
beforeEach(async () => {
  now = Date.parse(`${DAY}T10:00:00Z`);
  throttle = new RatingThrottle();
  await writeFile(path.join(online.dataDir, 'ratings', '2026-11.jsonl'), '').catch(() => undefined);
});

type Fields = readonly (readonly [string, string])[];
const GOOD: Fields = [
  ['page', PAGE],
  ['stars', '2'],
  ['reason', 'unclear'],
  ['reason', 'clear'],
  ['text', 'Non ho capito il terzo passo.'],
];

const post = (
  fields: Fields | string,
  headers: Record<string, string> = {},
  to = origin,
): Promise<Response> =>
  fetch(`${to}/valutazione/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body:
      typeof fields === 'string' ? fields : new URLSearchParams(fields.map((pair) => [...pair])),
  });

const kept = async (): Promise<unknown[]> => {
  const files = await online.kept('ratings');
  return Object.values(files).flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  );
};

async function ask(type = 'ratings.read', secret = SECRET): Promise<Response> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString() });
  const id = `msg_${randomUUID()}`;
  const at = new Date();
  return fetch(`${ratingsOrigin}/desk`, {
    method: 'POST',
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  });
}

const pages = async (): Promise<readonly PageRatings[]> =>
  RatingsAnswer.parse(await (await ask()).json()).pages;

describe('a rating', () => {
  test('is sent by a plain form, kept as page, day, stars, reasons and words, and thanked for', async () => {
    const answer = await post(GOOD, { 'sec-fetch-site': 'same-origin', origin: 'null' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/valutazione/grazie/');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await kept()).toEqual([
      {
        page: PAGE,
        day: DAY,
        stars: 2,
        reasons: ['unclear'],
        text: 'Non ho capito il terzo passo.',
      },
    ]);
  });

  test('of an English page is thanked for in English', async () => {
    const answer = await post([
      ['page', '/en/articles/one/'],
      ['stars', '5'],
    ]);
    expect(answer.headers.get('location')).toBe('/en/rating/thanks/');
  });

  test('of the help page in a language of its own is thanked for, or refused, in that language', async () => {
    const page = helpPath('es');
    const rated = (stars: string) =>
      post([
        ['page', page],
        ['stars', stars],
      ]);
    expect((await rated('4')).headers.get('location')).toBe(ratedPath('received', 'es'));
    const refused = await rated('9');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('<h1>No ha llegado</h1><p class="lead">Non risponde.');
  });

  test('whose stars came first is asked why, on a page with them; it is kept only when that is sent', async () => {
    const asked = await post([
      ['page', PAGE],
      ['star', '2'],
    ]);
    expect(asked.status).toBe(200);
    // Whoever comes back to it from a refusal finds what they wrote.
    expect(asked.headers.get('cache-control')).toBe('private, no-cache');
    expect(asked.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await asked.text();
    expect(html).toContain(`name="page" value="${PAGE}"`);
    expect(html).toContain('name="stars" value="2" checked');
    expect(html.match(/checked/g)).toHaveLength(1);
    expect(await kept()).toEqual([]);
    expect(
      (
        await post([
          ['page', '/valutazione/perche/'],
          ['stars', '1'],
        ])
      ).status,
    ).toBe(400);
    expect(
      (
        await post([
          ['page', '"><script>'],
          ['star', '1'],
        ])
      ).status,
    ).toBe(400);
  });

  test('leaves nothing of who sent it on the disk or in the log', async () => {
    await post(GOOD, { 'user-agent': 'Browser-di-prova/1.0', 'x-forwarded-for': '203.0.113.77' });
    const all = JSON.stringify([await online.kept('ratings'), logged]);
    expect(all).not.toMatch(/203\.0\.113|127\.0\.0\.1|Browser-di-prova|10:00|T1\d:/);
  });
});

describe('what is no rating is refused, in words, with every security header, and is not kept', () => {
  const field = (name: string, value: string): Fields => [
    ...GOOD.filter(([other]) => other !== name),
    [name, value],
  ];
  test.each<[string, Fields | string, Record<string, string>, number, RegExp]>([
    ['without stars', [['page', PAGE]], {}, 400, /Mancano le stelle/],
    ['with no stars at all', field('stars', '0'), {}, 400, /Mancano le stelle/],
    ['with six stars', field('stars', '6'), {}, 400, /Mancano le stelle/],
    ['with two answers', [...GOOD, ['stars', '5']], {}, 400, /Mancano le stelle/],
    ['of a page that does not exist', field('page', '/no/'), {}, 400, /non c’è più/],
    ['of a page that is gone', field('page', '/articoli/tolto/'), {}, 400, /non c’è più/],
    ['of a file', field('page', '/feed.xml'), {}, 400, /non c’è più/],
    ['of what every object has', field('page', '__proto__'), {}, 400, /non c’è più/],
    ['of a page of another site', field('page', '//evil.example/'), {}, 400, /non c’è più/],
    ['that is empty', '', {}, 400, /non c’è più/],
    ['that is nonsense', '%ff%fe&&&==;\u0000', {}, 400, /non c’è più/],
    ['in JSON', '{}', { 'content-type': 'application/json' }, 415, /modulo/],
    ['as a file', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415, /modulo/],
    ['from another site', GOOD, { 'sec-fetch-site': 'cross-site' }, 403, /altro sito/],
    ['from a sister', GOOD, { 'sec-fetch-site': 'same-site' }, 403, /altro sito/],
    ['from an old browser elsewhere', GOOD, { origin: 'https://evil.example' }, 403, /altro sito/],
    ['of 3 kB', field('text', 'à'.repeat(500)), {}, 413, /troppo lungo/],
  ])('%s', async (_what, fields, headers, status, words) => {
    const answer = await post(fields, headers);
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text).toMatch(words);
    expect(text).toContain('mailto:');
    expect(text).not.toContain('Non risponde.');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name)).toBe(value);
    expect(await kept()).toEqual([]);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s: 405, and what is allowed', async (method) => {
    for (const to of [origin, ratingsOrigin]) {
      const answer = await fetch(`${to}/valutazione/`, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  test('a body without a length ends after 2 kB, and the site goes on', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write(
        'POST /valutazione/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      const chunk = `400\r\n${'a'.repeat(1024)}\r\n`;
      for (let sent = 0; sent < 5; sent += 1) socket.write(chunk);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});

describe('a flood', () => {
  test('F01: of one source is refused with the time to wait; another source is not', async () => {
    const from = (address: string) => post(GOOD, { 'x-forwarded-for': address }, ratingsOrigin);
    const statuses: number[] = [];
    for (let sent = 0; sent < 90; sent += 1) statuses.push((await from('203.0.113.7')).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(60);
    const refused = await from('203.0.113.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.text()).toMatch(
      /troppe valutazioni .*Torna indietro: quello che hai scritto c’è ancora/,
    );
    expect((await from('203.0.113.8')).status).toBe(303);
  });

  test('F01: does not pass by naming other addresses before its own, or by others of its network', () => {
    expect(TrustProxy.parse('0')('203.0.113.7', 0)).toBe(false);
    const limits = { perSource: 2, perHour: 1000 };
    const few = new RatingThrottle(limits, () => now);
    const waits = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db9::1'].map((address) =>
      few.take(address),
    );
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, true, false]);
  });

  test('F01: through the file server, an address that the sender made up changes nothing', async () => {
    throttle = new RatingThrottle({ perSource: 3, perHour: 1000 });
    const statuses: number[] = [];
    for (let sent = 0; sent < 5; sent += 1)
      statuses.push((await post(GOOD, { 'x-forwarded-for': `198.51.100.${sent}` })).status);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
  });

  test('of many sources together is refused, and all may come again after an hour', () => {
    const few = new RatingThrottle({ perSource: 2, perHour: 5 }, () => now);
    const waits = Array.from({ length: 7 }, (_, index) => few.take(`192.0.2.${index}`));
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, false, true, true]);
    now += 3_600_000;
    expect(few.take('192.0.2.1')).toBe(0);
  });

  test('that fills the file of a month ends there; the reader is told, the log too', async () => {
    const files = new RatingFiles(path.join(online.dataDir, 'small'), 500);
    const server = createRatings({ ...options, files });
    const to = await listen(server);
    const statuses: number[] = [];
    for (let sent = 0; sent < 8; sent += 1) statuses.push((await post(GOOD, {}, to)).status);
    server.close();
    expect(statuses.at(-1)).toBe(503);
    expect(JSON.stringify(await online.kept('small')).length).toBeLessThan(1000);
    expect(logged.join('')).toContain('this month is full');
  });
});

describe('words', () => {
  const words = async (text: string): Promise<unknown> => {
    await post(GOOD.map(([name, value]) => [name, name === 'text' ? text : value]));
    return (await pages())[0]?.texts[0]?.text;
  };

  test.each([
    ['<script>alert(1)</script> & "così"', '<script>alert(1)</script> & "così"'],
    ['=SOMMA(A1)\r\n\tfine', '=SOMMA(A1) fine'],
    ['prima\u0000\u001b[31m\u202edopo\u200b', 'prima [31mdopo'],
    ['scrivimi a mario.rossi+x@posta.example.it grazie', 'scrivimi a [tolto] grazie'],
    ['tel. +39 333 123 4567, o 02/12345678', 'tel. [tolto], o [tolto]'],
    ['(06) 1234.5678', '[tolto]'],
    ['sono RSSMRA80A01H501U', 'sono [tolto]'],
    ['rssmra80a01h501u o RSSMRAULALMHRLMU', '[tolto] o [tolto]'],
    ['carta 4111 1111 1111 1111 scade 12/28', 'carta [tolto] scade 12/28'],
    ['IT60 X054 2811 1010 0000 0123 456', '[tolto]'],
    ['iban IT60X0542811101000000123456.', 'iban [tolto].'],
    ['３３３１２３４５６７', '[tolto]'],
    ['333\u200b1234567', '[tolto]'],
    ['Il 10/10/2024 ho chiamato il 112 e il 1522', 'Il 10/10/2024 ho chiamato il 112 e il 1522'],
  ])('%j are kept as %j', async (text, expected) => {
    expect(await words(text)).toBe(expected);
  });

  test('of nothing but spaces are none, and long ones end after 200 signs', async () => {
    await post(GOOD.map(([name, value]) => [name, name === 'text' ? ' \u200b ' : value]));
    expect(await kept()).toEqual([expect.not.objectContaining({ text: expect.anything() })]);
    expect(await words('parola '.repeat(100))).toHaveLength(200);
  });
});

describe('what the desk reads', () => {
  test('is, by page, stars, reasons and the newest words', async () => {
    for (const stars of ['1', '1', '5'])
      await post([
        ['page', PAGE],
        ['stars', stars],
        ['reason', stars === '1' ? 'broken' : 'clear'],
        ['text', `detto con ${stars}`],
      ]);
    await post([
      ['page', '/'],
      ['stars', '4'],
    ]);
    const all = await pages();
    expect(all.find(({ page }) => page === PAGE)).toEqual({
      page: PAGE,
      stars: [2, 0, 0, 0, 1],
      reasons: { broken: 2, clear: 1 },
      texts: [
        { text: 'detto con 5', stars: 5, day: DAY },
        { text: 'detto con 1', stars: 1, day: DAY },
        { text: 'detto con 1', stars: 1, day: DAY },
      ],
    });
    expect(all.find(({ page }) => page === '/')?.stars).toEqual([0, 0, 0, 1, 0]);
  });

  test('is also how often each page was read this month', async () => {
    const tally = new Tally();
    tally.add('2026-11-02', { view: PAGE }, 3);
    tally.add(DAY, { view: PAGE, action: 'search' }, 4);
    tally.add('2026-10-31', { view: PAGE });
    await options.counts.add(tally, 'server');
    await options.counts.add(tally, 'logs');
    const answer: unknown = await (await ask('counts.read')).json();
    expect(answer).toEqual({ month: '2026-11', views: { [PAGE]: 14 } });
  });

  test('W01: needs a signature', async () => {
    const other = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
    expect((await ask('ratings.read', other)).status).toBe(401);
    expect((await fetch(`${ratingsOrigin}/desk`, { method: 'POST' })).status).toBe(401);
    expect((await fetch(`${origin}/desk`, { method: 'POST' })).status).toBe(405);
    expect((await ask('something else')).status).toBe(400);
  });

  test('R25: is whole after a power cut in the middle of a line, which is skipped', async () => {
    await post(GOOD);
    const file = path.join(online.dataDir, 'ratings', '2026-11.jsonl');
    await appendFile(file, '{"page":"/articoli/uno/","day":"2026-11-27","sta');
    const files = new RatingFiles(path.join(online.dataDir, 'ratings'));
    const server = createRatings({ ...options, files });
    await post(GOOD, {}, await listen(server));
    server.close();
    expect((await pages())[0]?.stars).toEqual([0, 2, 0, 0, 0]);
  });

  test('is deleted after the days that the privacy page says', async () => {
    await post(GOOD);
    now = Date.parse('2026-12-10T10:00:00Z');
    await post(GOOD);
    now = Date.parse('2026-12-27T10:00:00Z');
    await deleteOld(options);
    expect(await kept()).toHaveLength(2);
    now = Date.parse('2026-12-28T10:00:00Z');
    await deleteOld(options);
    expect(await kept()).toEqual([expect.objectContaining({ day: '2026-12-10' })]);
    now = Date.parse('2027-01-11T10:00:00Z');
    await deleteOld(options);
    expect(await kept()).toEqual([]);
  });
});
