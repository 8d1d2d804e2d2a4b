// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheControl, SECURITY_HEADERS } from '../../release/headers.ts';
import { Bench } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
let origin: string;
beforeAll(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Città sicura', { english: true }), article(2));
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(2), 'Superato.');
  await bench.sync();
  origin = await bench.serve();
});
afterAll(() => bench.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, {
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
    method,
  });

/** A request as it is, without the corrections of `fetch`. @returns the raw answer. */
function raw(text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(bench.sitePort, '127.0.0.1');
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('error', reject);
    socket.write(`${text}\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

test('I8, C10: a page answers with its text, its type, every security header and no cookie', async () => {
  const response = await get('/articoli/articolo-1/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Città sicura');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(response.headers.get(name)).toBe(value);
  }
  expect(response.headers.get('content-security-policy')).not.toMatch(
    /unsafe-inline|'unsafe-eval'/,
  );
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('the same text comes compressed to whoever takes it', async () => {
  const expected = await (await get('/')).text();
  for (const [accept, coding, open] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['*;q=0, gzip; q=0.5', 'gzip', gunzipSync],
  ] as const) {
    const answer = await raw(`GET / HTTP/1.1\r\nAccept-Encoding: ${accept}`);
    const end = answer.indexOf('\r\n\r\n');
    const head = answer.subarray(0, end).toString();
    expect(head).toContain(`Content-Encoding: ${coding}`);
    expect(head).toContain('Vary: Accept-Encoding');
    expect(open(answer.subarray(end + 4)).toString()).toBe(expected);
  }
});

test('whoever has it already is told so, and HEAD has no body', async () => {
  const tag = (await get('/')).headers.get('etag') ?? '';
  const asked = async (known: string) =>
    (await raw(`GET / HTTP/1.1\r\nIf-None-Match: ${known}`)).toString();
  expect(await asked(tag)).toMatch(/^HTTP\/1\.1 304/);
  expect(await asked('"other"')).toMatch(/^HTTP\/1\.1 200/);
  const head = await get('/', {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a part can be asked for, of pages that are there', async () => {
  const part = await get('/', { range: 'bytes=0-8' });
  expect([part.status, await part.text()]).toEqual([206, '<!doctype']);
  expect((await get('/', { range: 'bytes=9999999-' })).status).toBe(416);
  expect((await get('/articoli/articolo-2/', { range: 'bytes=0-8' })).status).toBe(410);
});

test('what is named by its content is kept for a year: code by every cache, what can be withdrawn by its reader only', async () => {
  const cached = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await cached('/assets/site.AAAA.css')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/release.json', '/sitemap.xml', '/articoli/articolo-2/', '/nowhere/']) {
    expect(await cached(path)).toBe('public, no-cache');
  }
  const signature = 'a'.repeat(64);
  for (const [path, query] of [
    [`/media/${signature}.webp`],
    ['/pagefind/fragment/it_1b73548.pf_fragment'],
    ['/pagefind/index/it_21ca7bd.pf_index'],
    ['/pagefind/pagefind.it_ec31d2c3cf.pf_meta'],
    ['/search-delta/0123456789abcdef/fragment/it_1b73548.pf_fragment'],
    ['/pagefind/pagefind-entry.json', `ts=${signature}`],
  ] as const) {
    expect(cacheControl(path, query)).toBe('private, max-age=31536000, immutable');
  }
  for (const path of ['/pagefind/pagefind.js', '/pagefind/wasm.it.pagefind', '/media/x']) {
    expect(cacheControl(path)).toBe('public, no-cache');
  }
  expect(cacheControl('/pagefind/pagefind-entry.json', 'ts=1')).toBe('public, no-cache');
  // What is not there any more is asked for again.
  expect(await cached(`/media/${signature}.webp`)).toBe('public, no-cache');
});

test('what is not there is 404 in the language of its address, what is gone 410', async () => {
  const missing = await get('/nowhere/');
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining('lang="it"'),
  ]);
  expect(await (await get('/en/nowhere/')).text()).toContain('lang="en"');
  const gone = await get('/articoli/articolo-2/');
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('Superato.')]);
  for (const name of [
    '/__proto__',
    '/constructor',
    '/toString/',
    '/%00',
    '/%',
    '/..%2f..%2fetc/passwd',
  ]) {
    expect((await get(name)).status).toBe(404);
  }
});

test('C05: an address without its slash leads to the one with it, and never elsewhere', async () => {
  const moved = await get('/articoli/articolo-1?x=1');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/articoli/articolo-1/?x=1']);
  for (const path of [
    '//example.org',
    '//example.org/..',
    '/\\example.org',
    'http://example.org/x',
  ]) {
    const head = (await raw(`GET ${path} HTTP/1.1`)).toString();
    expect(head).toMatch(/^HTTP\/1\.1 404/);
    expect(head).not.toMatch(/^Location/im);
  }
});

test('nothing can be written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect((await get('/', {}, method)).status).toBe(405);
  }
});

test('I9: the site is served with CMS and publisher off', async () => {
  await bench.stop();
  expect((await get('/articoli/articolo-1/')).status).toBe(200);
  expect((await get('/assets/site.AAAA.css')).status).toBe(200);
});
