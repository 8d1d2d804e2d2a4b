// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Contents } from '../../release/contents.ts';
import { folderIn, sharded } from '../../release/folder.ts';
import { SECURITY_HEADERS } from '../../release/headers.ts';
import { type Row, switchTo } from '../../release/table.ts';
import { HeldContents } from '../../serve/held-contents.ts';
import { createSite } from '../../serve/server.ts';

const PAGE = '<!doctype html><title>Articolo</title>'.padEnd(1000, ' testo');
const HTML = 'text/html; charset=utf-8';
const PICTURE = Buffer.alloc(600_000, 7);

let root: string;
let server: Server;
let contents: Contents;
let number = 0;
const folder = () => folderIn(root);

/** Puts a release with these answers online. */
async function release(answers: Readonly<Record<string, readonly [number, string, Buffer]>>) {
  const rows: Record<string, Row> = {};
  for (const [address, [status, type, body]] of Object.entries(answers)) {
    const hash = await contents.put(body);
    if (type === HTML) await contents.compress(hash, body);
    rows[address] = [hash, status, type, body.length];
  }
  number += 1;
  const at = '2026-06-01T10:00:00.000Z';
  await switchTo(folder(), { number, revision: number, at, rows });
}

const html = (text: string, status = 200) => [status, HTML, Buffer.from(text)] as const;
const ANSWERS = {
  '/': html(`${PAGE} home`),
  '/en/': html(`${PAGE} home in English`),
  '/404.html': html(`${PAGE} non trovata`, 404),
  '/articoli/': html(`${PAGE} lista`),
  '/articoli/uno/': html(PAGE),
  '/articoli/citta-sicure/': html(`${PAGE} sicure`),
  '/articoli/tolto/': html(`${PAGE} tolto`, 410),
  '/feed.xml': [200, 'application/atom+xml', Buffer.from('<feed/>')] as const,
  '/media/large.webp': [200, 'image/webp', PICTURE] as const,
  '/media/video.webm': [200, 'video/webm', PICTURE] as const,
  '/media/video.vtt': [200, 'text/vtt; charset=utf-8', Buffer.from('WEBVTT')] as const,
  '/assets/a.css': [200, 'text/css; charset=utf-8', Buffer.from('a{}')] as const,
  '/media/drawing.svg': [200, 'image/svg+xml', Buffer.from('<svg/>')] as const,
  '/media/sheet.pdf': [200, 'application/pdf', Buffer.from('%PDF-')] as const,
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'portico-serve-'));
  contents = new Contents(folder().contents);
  await release(ANSWERS);
  server = createSite(folder(), (error) => {
    throw error;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Sends a request as it is written, and takes the answer apart. */
async function raw(head: string, hosts = ['x']): Promise<Answer> {
  // What listens is a port, not a pipe.
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const lines = [head, ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', ''];
  socket.write(lines.join('\r\n'), 'latin1');
  await once(socket, 'close');
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...fields] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map(
    fields.map((field) => {
      const [name = '', ...value] = field.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
  return { status: Number(first.split(' ')[1]), headers, body: answer.subarray(end + 4) };
}
const get = (address: string, ...fields: string[]) =>
  raw([`GET ${address} HTTP/1.1`, ...fields].join('\r\n'));

describe('a request', () => {
  test('may name the whole address, whatever its host (RFC 9112, 3.2.2)', async () => {
    for (const address of ['http://x/articoli/uno/', 'https://other.example:8443/articoli/uno/']) {
      const { status, body } = await get(address);
      expect([status, body.toString()]).toEqual([200, PAGE]);
    }
    expect((await get('http://x')).status).toBe(200);
    expect((await get('http://x?q=1')).status).toBe(200);
    expect((await get('x')).status).toBe(400);
  });

  test('with two hosts, or with one that is none, is refused (RFC 9112, 3.2)', async () => {
    expect((await raw('GET / HTTP/1.1', ['x', 'y'])).status).toBe(400);
    expect((await raw('GET / HTTP/1.1', ['x', 'x'])).status).toBe(400);
    expect((await raw('GET / HTTP/1.1', [])).status).toBe(400);
    for (const host of ['a b', 'a/b', 'me@x', 'x, y'])
      expect((await raw('GET / HTTP/1.1', [host])).status).toBe(400);
    expect((await raw('GET / HTTP/1.1', ['[::1]:8080'])).status).toBe(200);
  });

  test('that is neither GET nor HEAD is told what there is', async () => {
    for (const head of ['OPTIONS * HTTP/1.1', 'POST / HTTP/1.1', 'TRACE / HTTP/1.1']) {
      const { status, headers } = await raw(head);
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('is answered with every security header, whatever the answer', async () => {
    const answers = [
      await get('/'),
      await get('/nowhere/'),
      await get('/articoli'),
      await raw('POST / HTTP/1.1'),
      await raw('GET / HTTP/1.1', ['x', 'y']),
    ];
    for (const { status, headers } of answers)
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect([status, name, headers.get(name.toLowerCase())]).toEqual([status, name, value]);
  });
});

test('C10: what can be opened as a document has every security header, what cannot has those that mean something there', async () => {
  for (const address of ['/feed.xml', '/media/drawing.svg', '/media/sheet.pdf', '/media/video.vtt'])
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect((await get(address)).headers.get(name.toLowerCase()), address).toBe(value);
  for (const address of ['/assets/a.css', '/media/large.webp']) {
    const { headers } = await get(address);
    const sent = Object.keys(SECURITY_HEADERS).filter((name) => headers.has(name.toLowerCase()));
    expect(sent, address).toEqual(['X-Content-Type-Options', 'Cross-Origin-Resource-Policy']);
  }
});

describe('the coding is the one that a reader likes best (RFC 9110, 12.5.3)', () => {
  test.each([
    ['br, gzip', 'br'],
    ['br;q=0.5, gzip;q=1', 'gzip'],
    ['gzip, br;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['br;q=0.5, identity', undefined],
    ['identity;q=0.5, gzip;q=0.4', undefined],
    ['identity;q=0, *', 'br'],
    ['identity;q=0, gzip;q=0.001', 'gzip'],
    ['GZIP ; Q=1', 'gzip'],
    ['deflate', undefined],
    ['', undefined],
    ['*;q=0, br', 'br'],
  ])('%j', async (accepted, coding) => {
    const { status, headers } = await get('/', `Accept-Encoding: ${accepted}`);
    expect([status, headers.get('content-encoding')]).toEqual([200, coding]);
    expect(headers.get('vary')).toBe('Accept-Encoding');
  });

  test.each(['identity;q=0', '*;q=0', 'identity;q=0, br;q=0'])('%j takes nothing', async (none) => {
    expect((await get('/', `Accept-Encoding: ${none}`)).status).toBe(406);
  });
});

describe('a part of a content', () => {
  const partOf = async (range: string, ...fields: string[]) => {
    const { status, headers, body } = await get('/articoli/uno/', `Range: ${range}`, ...fields);
    return [status, headers.get('content-range'), body.length];
  };

  test.each([
    ['bytes=0-8', [206, 'bytes 0-8/1000', 9]],
    ['bytes=990-', [206, 'bytes 990-999/1000', 10]],
    ['bytes=-10', [206, 'bytes 990-999/1000', 10]],
    ['bytes=-5000', [206, 'bytes 0-999/1000', 1000]],
    ['bytes=0-5000', [206, 'bytes 0-999/1000', 1000]],
    ['Bytes=0-0', [206, 'bytes 0-0/1000', 1]],
    // No range: all of it.
    ['bytes=5-2', [200, undefined, 1000]],
    ['bytes=a-b', [200, undefined, 1000]],
    ['bytes=-', [200, undefined, 1000]],
    ['bytes=', [200, undefined, 1000]],
    ['lines=0-8', [200, undefined, 1000]],
    // More than one: all of it.
    ['bytes=0-1,3-4', [200, undefined, 1000]],
    [`bytes=${'0-0,'.repeat(500)}1-1`, [200, undefined, 1000]],
    // Behind the end.
    ['bytes=1000-', [416, 'bytes */1000', 22]],
    ['bytes=-0', [416, 'bytes */1000', 22]],
  ] as const)('%j', async (range, expected) => {
    expect(await partOf(range)).toEqual(expected);
  });

  test('comes only when the content is still the one that it is a part of', async () => {
    const tag = (await get('/articoli/uno/')).headers.get('etag') ?? '';
    expect((await partOf('bytes=0-8', `If-Range: ${tag}`))[0]).toBe(206);
    expect((await partOf('bytes=0-8', 'If-Range: "other"'))[0]).toBe(200);
    expect((await partOf('bytes=0-8', `If-None-Match: ${tag}`))[0]).toBe(304);
    expect((await partOf('bytes=0-8', 'If-Match: "other"'))[0]).toBe(412);
  });

  test('comes from the file when the content is too large to be held', async () => {
    const { status, body } = await get('/media/large.webp', 'Range: bytes=10-19');
    expect([status, body.length]).toEqual([206, 10]);
    expect((await get('/media/large.webp')).body.equals(PICTURE)).toBe(true);
  });
});

test('a telephone gets a video in parts, and captions whole', async () => {
  const first = await get('/media/video.webm', 'Range: bytes=0-1');
  expect([first.status, first.headers.get('content-range')]).toEqual([206, 'bytes 0-1/600000']);
  expect(first.headers.get('content-type')).toBe('video/webm');
  const last = await get('/media/video.webm', 'Range: bytes=599999-');
  expect([last.status, last.body.length]).toEqual([206, 1]);
  const whole = await get('/media/video.webm');
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  const captions = await get('/media/video.vtt');
  expect(captions.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
});

test('U09: a PDF is saved, not opened in a page of the site; a page may play its own videos', async () => {
  const { headers } = await get('/media/sheet.pdf');
  expect(headers.get('content-disposition')).toBe('attachment');
  const page = await get('/articoli/uno/');
  expect(page.headers.get('content-disposition')).toBeUndefined();
  expect(page.headers.get('content-security-policy')).toContain("media-src 'self'");
});

describe('an address as people paste it leads to its page in one step', () => {
  const UNO = '/articoli/uno/';
  test.each([
    ['/articoli/uno', UNO],
    ['/articoli/uno/.', UNO],
    ['/articoli/uno.', UNO],
    ['/articoli/uno/)', UNO],
    ['/articoli/uno/),', UNO],
    ['/articoli/uno/%20', UNO],
    ['/articoli/uno/%E2%80%AC', UNO],
    ['/articoli/uno%E2%80%AC/', UNO],
    ['/articoli/uno/%C2%A0', UNO],
    ['/articoli/uno/%E2%80%9D.', UNO],
    ['/articoli/uno/%22%3E', UNO],
    ['/articoli/uno/&gt;', UNO],
    ["/articoli/uno/'", UNO],
    ['/articoli/uno/]', UNO],
    ['/articoli/uno/;', UNO],
    ['/articoli/uno/*', UNO],
    ['/articoli/uno/%E2%80%94', UNO],
    ['/articoli/uno/%E2%80%9E', UNO],
    ['/articoli/uno/%E2%80%A2', UNO],
    ['/articoli/uno/+', UNO],
    ['/articoli/uno/%23', UNO],
    ['/articoli/uno/%BB', UNO],
    ['/articoli/uno/%E2%80', UNO],
    ['/articoli/uno/%', UNO],
    ['/%20articoli/uno/', UNO],
    ['/%C2%ABarticoli/uno/%C2%BB', UNO],
    ['/articoli/%61%72ticolo/../uno/', undefined],
    ['/articoli/%75no/', UNO],
    ['/articoli%2Funo/', UNO],
    ['/Articoli/UNO/', UNO],
    ['/ARTICOLI/UNO', UNO],
    ['//articoli//uno//', UNO],
    ['/articoli\\uno', UNO],
    ['/articoli/uno/?a=1&b=2', undefined],
    ['/articoli/uno?a=1?b=2', `${UNO}?a=1?b=2`],
    ['/articoli/tolto.', '/articoli/tolto/'],
    ['/feed.xml.', '/feed.xml'],
    ['/feed.xml/', '/feed.xml'],
    ['/EN', '/en/'],
    ['/%2E', '/'],
    ['//', '/'],
    // The first page, as it stands in a sentence: «(https://…/).»
    ['/)', '/'],
    ['/).', '/'],
    ['/%E2%80%AC', '/'],
    ['/%20', '/'],
    ['/%C2%BB', '/'],
    ['/,', '/'],
    ['/&gt;', '/'],
    ['/%22', '/'],
    ['/en/),', '/en/'],
    // A query or a place in the page, escaped on the way.
    ['/articoli/uno/%3Futm_source=x', UNO],
    ['/articoli/uno%3Fa=1&b=2', UNO],
    ['/articoli/uno/%23quando', UNO],
    ['/articoli/uno%23quando?a=1', `${UNO}?a=1`],
    ['/%3Fa=1', '/'],
    ['/%23quando', '/'],
    // Escaped again by each program on the way.
    ['/articoli/uno/%2529', UNO],
    ['/articoli/uno/%25E2%2580%25AC', UNO],
    ['/articoli%252Funo', UNO],
    ['/articoli/uno%25253Fa=1', UNO],
    // What is left of markup, of a mail or of a query.
    ['/articoli/uno/%3Cbr%3E', UNO],
    ['/articoli/uno%3C/a%3E', UNO],
    ['/articoli/uno/](https://esempio.it', UNO],
    ['/[articoli/uno/](x', UNO],
    ['/articoli/uno&hellip;', UNO],
    ['/articoli/uno/&utm_source=x', UNO],
    ['/articoli/uno;jsessionid=1', UNO],
    ['/articoli/uno/,%20https://esempio.it', UNO],
    ['/articoli/uno%20e%20poi', UNO],
    ['/articoli/uno/%EF%B8%8F', UNO],
    ['/articoli/uno/%00', UNO],
    ['/articoli/uno/index.html', UNO],
    // As it is typed from paper, and broken at the end of a line.
    ['/articoli/%C3%B9no/', UNO],
    ['/articoli/citta%E2%80%90sicure', '/articoli/citta-sicure/'],
    ['/articoli/citt%C3%A0%20sicure', '/articoli/citta-sicure/'],
    ['/articoli/citta-%0Asicure/', '/articoli/citta-sicure/'],
    ['/articoli/%20uno', UNO],
    // No page, or not here.
    ['/articoli/due.', undefined],
    ['/articoli/due/%3Cbr%3E', undefined],
    ['/%25252509/evil.example', undefined],
    ['/%2509/evil.example', undefined],
    ['//evil.example', undefined],
    ['//evil.example/%2e%2e', undefined],
    ['/\\evil.example', undefined],
    ['/%5Cevil.example/', undefined],
    ['/%09/evil.example', undefined],
    ['/%00', undefined],
    ['/%', undefined],
    ['/%E0', undefined],
    ['/*', undefined],
    ['/$', undefined],
    ['/;/', undefined],
    ['/_', undefined],
    ['/-', undefined],
    ['/..%2f..%2fetc/passwd', undefined],
    ['http://evil.example/articoli/due', undefined],
    [`/${'a'.repeat(5000)}.`, undefined],
    // Read in two ways each, these would take for ever.
    [`/${'&lt;'.repeat(120)}x`, undefined],
    [`/${'&#39;'.repeat(90)}x`, undefined],
  ])('%s', async (address, page) => {
    const { status, headers } = await get(address);
    expect(headers.get('location')).toBe(page);
    if (page === undefined) return;
    expect(status).toBe(301);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    const there = await get(page);
    expect(there.headers.get('location')).toBeUndefined();
    expect([200, 410]).toContain(there.status);
  });
});

describe('contents in memory', () => {
  test('I10: what the next release does not name leaves at once, asked for or not', async () => {
    const held = new HeldContents(folder());
    const secret = Buffer.from('segreto'.repeat(50));
    const hash = await contents.put(secret);
    const row: Row = [hash, 200, 'text/plain', secret.length];
    const table = { number: 1, revision: 1, at: '2026-06-01T10:00:00.000Z' };
    held.serves({ ...table, rows: { '/x': row } });
    expect(held.form(hash, 'identity', secret.length)?.body?.equals(secret)).toBe(true);
    expect(held.bytes).toBe(secret.length);
    held.serves({ ...table, rows: {} });
    expect(held.bytes).toBe(0);
  });

  test('are those that were asked for last, up to a bound', async () => {
    const held = new HeldContents(folder(), 2500);
    const texts = ['a', 'b', 'c'].map((letter) => Buffer.from(letter.repeat(1000)));
    const hashes = await Promise.all(texts.map((text) => contents.put(text)));
    const ask = (index: number) => held.form(hashes[index] ?? '', 'identity', 1000);
    ask(0);
    ask(1);
    ask(0);
    ask(2);
    expect(held.bytes).toBe(2000);
    // The second was not asked for again: without its file it is gone, the first is not.
    await Promise.all(hashes.map((hash) => rm(sharded(folder().contents, hash))));
    expect([ask(0), ask(1), ask(2)].map((form) => form !== undefined)).toEqual([true, false, true]);
  });

  test('R25: are not held when a power cut has left less than the release names', async () => {
    const held = new HeldContents(folder());
    const body = Buffer.from('intero'.repeat(20));
    const file = sharded(folder().contents, await contents.put(body));
    await writeFile(file, '');
    expect(held.form(sha256(body), 'identity', body.length)).toBeUndefined();
    await writeFile(file, body);
    expect(held.form(sha256(body), 'identity', body.length)?.body?.equals(body)).toBe(true);
  });
});
