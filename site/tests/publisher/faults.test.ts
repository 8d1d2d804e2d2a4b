// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { LIMITS } from '../../publisher/intake/cms.ts';
import { sharded } from '../../release/folder.ts';
import { Bench, until } from './bench.ts';
import { alert, article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1));
});
afterEach(() => bench.close());

type Sabotage = Bench['cms']['sabotage'];

const faults: [string, Sabotage][] = [
  ['answers 500', (_url, response) => !!response.writeHead(500).end('broken')],
  ['answers a login page', (_url, response) => !!response.end('<!doctype html>')],
  [
    'answers one byte a second',
    (_url, response) => {
      const timer = setInterval(() => response.write('{'), 200);
      response.on('close', () => clearInterval(timer));
      return true;
    },
  ],
  [
    'answers without end',
    (_url, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', more);
      more();
      return true;
    },
  ],
  ['hangs up', (_url, response) => !!response.destroy()],
  [
    'redirects elsewhere',
    (_url, response) => !!response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  ],
];

const isHeld = async () => (await readHold(bench.folder))?.reason === 'too-large';

test.each(faults)(
  'R09: the CMS %s: the old release serves, the publisher says so and recovers',
  async (_name, sabotage) => {
    await bench.start({ limits: { ...LIMITS, timeout: 2000, manifestBytes: 1_000_000 } });
    await bench.caughtUp();
    await bench.running.loop.settled();
    const before = await bench.table();
    bench.cms.sabotage = sabotage;
    bench.cms.publish(article(2));
    bench.running.loop.want('sync');
    await until(() => bench.running.loop.health.error !== null);
    await bench.running.loop.settled();
    // An answer that is too large is also told in `release.json`; all else stays byte for byte.
    const { rows } = await bench.table();
    const releaseRow = { '/release.json': expect.anything() };
    expect(rows).toEqual({ ...before.rows, ...((await isHeld()) && releaseRow) });
    bench.cms.sabotage = () => false;
    await bench.sync();
    expect(bench.running.loop.health.error).toBeNull();
    expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
  },
);

test('R09: documents that do not come leave nothing half done', async () => {
  await bench.start();
  await bench.caughtUp();
  const before = await bench.table();
  bench.cms.publish(article(2));
  bench.cms.sabotage = (url, response) =>
    url === '/published/documents' && !!response.writeHead(503).end();
  await bench.sync();
  expect(await bench.table()).toEqual(before);
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('R11: what cannot be written changes nothing, and is written as soon as it can be', async () => {
  await bench.start();
  await bench.caughtUp();
  const before = await bench.table();
  const { contents } = bench.running.dependencies;
  const put = contents.put.bind(contents);
  contents.put = () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
  bench.cms.publish(article(2));
  await bench.sync();
  expect(await bench.table()).toEqual(before);
  expect(bench.log.all.some(({ what }) => what === 'sync failed')).toBe(true);
  contents.put = put;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('R11: sweeping spares what is being written, and takes what a crash has left of it', async () => {
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
  const { contents } = bench.running.dependencies;
  const hash = await contents.put(Buffer.from('being written'));
  const draft = path.join(path.dirname(contents.fileOf(hash)), `.${hash}.gz.1.tmp`);
  await writeFile(draft, 'half');
  await contents.sweep(new Set());
  expect(existsSync(draft)).toBe(true);
  contents.forgetYoung();
  await contents.sweep(new Set([hash]));
  expect(existsSync(draft)).toBe(false);
  expect(existsSync(contents.fileOf(hash))).toBe(true);
});

test('R11: a switch that fails is made up for at the next look', async () => {
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(2));
  const { online } = bench.running.dependencies;
  const publish = online.publish.bind(online);
  online.publish = () => Promise.reject(new Error('EIO'));
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-2/']).toBeUndefined();
  online.publish = publish;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('R11, R09: what is owed is made up for while the CMS is off', async () => {
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(2));
  const { online } = bench.running.dependencies;
  const publish = online.publish.bind(online);
  online.publish = () => Promise.reject(new Error('EIO'));
  await bench.sync();
  online.publish = publish;
  bench.cms.sabotage = (_url, response) => !!response.writeHead(500).end();
  await bench.sync();
  expect(bench.running.loop.health.error).toContain('500');
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('R11: a midnight whose release could not be written is made up for while the CMS is off', async () => {
  bench.now = Date.UTC(2026, 5, 1, 10);
  bench.cms.publish(alert(1, '2026-06-02'));
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
  expect(await bench.text('/')).toContain('AVVISO');
  const { contents } = bench.running.dependencies;
  const put = contents.put.bind(contents);
  contents.put = () => Promise.reject(new Error('ENOSPC'));
  bench.cms.sabotage = (_url, response) => !!response.writeHead(500).end();
  bench.now = Date.UTC(2026, 5, 2, 10);
  await until(() => bench.log.all.some(({ what }) => what === 'date-change failed'));
  contents.put = put;
  await bench.sync();
  expect(await bench.text('/')).not.toContain('AVVISO');
});

const blobs: [string, Sabotage][] = [
  [
    '500',
    (url, response) => url.startsWith('/published/blobs/') && !!response.writeHead(500).end(),
  ],
  [
    'too much',
    (url, response) => url.startsWith('/published/blobs/') && !!response.end('x'.repeat(2000)),
  ],
];

test.each(blobs)(
  'R09: a picture that comes as %s holds up only what uses it',
  async (_name, sabotage) => {
    await bench.start({ limits: { ...LIMITS, blobBytes: 1000 } });
    await bench.caughtUp();
    bench.cms.publish(article(2, 'Con figura', { picture: 'a'.repeat(64) }));
    bench.cms.publish(article(3, 'Senza figura'));
    bench.cms.sabotage = sabotage;
    await bench.sync();
    expect(await bench.text('/articoli/articolo-3/')).toContain('Senza figura');
    expect((await bench.table()).rows['/articoli/articolo-2/']).toBeUndefined();
    expect(await bench.text('/release.json')).toContain(articleId(2));
  },
);

test('I10, R09: a withdrawal is done although a text does not come', async () => {
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(1));
  bench.cms.publish(article(2));
  bench.cms.sabotage = (url, response) =>
    url === '/published/documents' && !!response.writeHead(500).end();
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
  expect((await bench.table()).revision).toBe(bench.cms.revision);
});

const bad: [string, (response: Parameters<Sabotage>[1]) => void][] = [
  ['500', (response) => response.writeHead(500).end()],
  ['too much', (response) => response.end('x'.repeat(100_001))],
  ['no JSON', (response) => response.end('<!doctype html>')],
  ['another JSON', (response) => response.end('{"documents":[]}')],
];

test.each(bad)(
  'R09, I5: a text for which the CMS answers %s holds up only what was approved with it',
  async (_name, answer) => {
    await bench.start({ limits: { ...LIMITS, documentsBytes: 100_000 } });
    await bench.caughtUp();
    for (let n = 2; n < 9; n += 1) bench.cms.publish(article(n));
    bench.cms.publish(article(9, 'Brutto'), article(10, 'Approvato insieme'));
    const [[digest] = ['']] = [...bench.cms.texts].filter(([, text]) => text.includes('Brutto'));
    bench.cms.sabotage = (url, response, body) => {
      if (url !== '/published/documents' || !body.includes(digest)) return false;
      answer(response);
      return true;
    };
    await bench.sync();
    for (let n = 2; n < 9; n += 1) {
      expect(await bench.text(`/articoli/articolo-${n}/`)).toContain(`Articolo ${n}`);
    }
    const { rows } = await bench.table();
    expect(rows['/articoli/articolo-9/']).toBeUndefined();
    expect(rows['/articoli/articolo-10/']).toBeUndefined();
    const { refused } = JSON.parse((await bench.text('/release.json')) ?? '');
    expect(refused).toMatchObject([
      { id: articleId(9), reason: expect.stringContaining('not come yet') },
      { id: articleId(10), reason: expect.stringContaining(articleId(9)) },
    ]);
    bench.cms.sabotage = () => false;
    await bench.sync();
    expect(await bench.text('/articoli/articolo-9/')).toContain('Brutto');
    expect(await bench.text('/articoli/articolo-10/')).toContain('Approvato insieme');
    expect(JSON.parse((await bench.text('/release.json')) ?? '').refused).toEqual([]);
  },
);

test('R09: a CMS that goes away in the middle of many texts has published what came', async () => {
  await bench.start();
  await bench.caughtUp();
  for (let n = 2; n < 252; n += 1) bench.cms.publish(article(n));
  let asked = 0;
  bench.cms.sabotage = (url, response) => {
    if (url !== '/published/documents') return false;
    asked += 1;
    return asked > 1 && !!response.writeHead(503).end();
  };
  await bench.sync();
  expect(asked).toBe(2);
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
  expect((await bench.table()).rows['/articoli/articolo-251/']).toBeUndefined();
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-251/')).toContain('Articolo 251');
});

test('what does not fit into one answer of the CMS is asked for again, in the same look', async () => {
  await bench.start();
  await bench.caughtUp();
  for (let n = 2; n < 12; n += 1) bench.cms.publish(article(n));
  bench.cms.room = 3;
  bench.cms.requests = [];
  await bench.sync();
  for (let n = 2; n < 12; n += 1)
    expect(await bench.text(`/articoli/articolo-${n}/`)).toContain(`Articolo ${n}`);
  expect(bench.cms.requests.filter((url) => url === '/published/documents')).toHaveLength(4);
});

test('R09: a CMS that promises texts and gives none is not asked for ever', async () => {
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(2));
  bench.cms.room = 0;
  bench.cms.requests = [];
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-2/']).toBeUndefined();
  expect(bench.cms.requests.length).toBeLessThan(10);
  bench.cms.room = 500;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('R09: a CMS that gives what nobody asked for, and promises what was, is not asked for ever', async () => {
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(2));
  const other = 'Something else.';
  bench.cms.sabotage = (url, response, body) => {
    if (url !== '/published/documents') return false;
    const notGiven = JSON.parse(body).digests;
    return !!response.end(JSON.stringify({ documents: { [sha256(other)]: other }, notGiven }));
  };
  bench.cms.requests = [];
  await bench.sync();
  expect(bench.cms.requests.length).toBeLessThan(10);
  expect(existsSync(sharded(bench.folder.documents, sha256(other)))).toBe(false);
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});

test('I9, R09: at the first import nothing is shown before the settings have come', async () => {
  const isSettings = ([, text]: readonly [string, string]) => text.includes('"type":"settings"');
  const digest = [...bench.cms.texts].find(isSettings)?.[0] ?? '';
  bench.cms.sabotage = (url, response, body) =>
    url === '/published/documents' && body.includes(digest) && !!response.writeHead(500).end();
  await bench.start();
  await bench.running.loop.settled();
  expect(bench.running.dependencies.online.table).toBeUndefined();
  expect(bench.running.loop.health.error).toContain('500');
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Articolo 1');
});

const garbage: [string, Sabotage][] = [
  [
    'no texts',
    (url, response) =>
      url === '/published/documents' && !!response.end(JSON.stringify({ documents: {} })),
  ],
  [
    'a picture that is not there',
    (url, response) => url.startsWith('/published/blobs/') && !!response.writeHead(404).end(),
  ],
  [
    'another picture',
    (url, response) => url.startsWith('/published/blobs/') && !!response.end('another'),
  ],
];

test.each(garbage)(
  'R09: one bad answer (%s) does not last until the next approval',
  async (_name, sabotage) => {
    const picture = sha256('picture');
    bench.cms.blobs.set(picture, Buffer.from('picture'));
    await bench.start();
    await bench.caughtUp();
    bench.cms.publish(article(2, 'Con figura', { picture }));
    bench.cms.sabotage = sabotage;
    await bench.sync();
    const bad = await bench.table();
    expect(bad.rows['/articoli/articolo-2/']).toBeUndefined();
    expect(await bench.text('/release.json')).toContain(articleId(2));
    await bench.sync();
    expect((await bench.table()).number).toBe(bad.number);
    bench.cms.sabotage = () => false;
    await bench.sync();
    expect(await bench.text('/articoli/articolo-2/')).toContain('Con figura');
    expect(JSON.parse((await bench.text('/release.json')) ?? '').refused).toEqual([]);
  },
);
