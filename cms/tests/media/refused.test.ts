// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, reasons, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { jpeg, picture, png, promisedPng, upload } from './pictures.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
});
afterAll(() => cms.stop());

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const XSL = '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?><svg id="x"/>';
const PDF = '%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF';
const HTML = '<!doctype html><script>fetch("//evil.example")</script>';

async function truncated(): Promise<Buffer> {
  const whole = await picture({ width: 900, height: 900 }).jpeg().toBuffer();
  return whole.subarray(0, Math.floor(whole.length / 2));
}

async function animation(): Promise<Buffer> {
  const frames = await Promise.all([
    png({ width: 20, height: 20 }),
    png({ width: 20, height: 20 }),
  ]);
  const last = await picture({ width: 20, height: 20 }).negate().png().toBuffer();
  return sharp([...frames, last], { join: { animated: true } })
    .webp()
    .toBuffer();
}

test.each([
  ['SVG with a script, called .svg', () => SVG, 'disegno SVG', 'image/svg+xml'],
  ['SVG with a script, called .jpg', () => SVG, 'disegno SVG', 'image/jpeg'],
  ['XML with a style sheet, called .png', () => XSL, 'SVG', 'image/png'],
  ['PDF with JavaScript', () => PDF, 'un PDF', 'application/pdf'],
  ['PDF called .jpg', () => PDF, 'un PDF', 'image/jpeg'],
  ['HTML called .jpg', () => HTML, 'una pagina web', 'image/jpeg'],
  ['text called .png', () => 'ciao', 'Non si capisce', 'image/png'],
  ['an empty file', () => '', 'Manca il file', 'image/png'],
  ['a GIF', () => picture({ width: 9, height: 9 }).gif().toBuffer(), 'GIF', 'image/gif'],
  ['an animated WebP', animation, 'animate', 'image/webp'],
  ['a TIFF', () => picture({ width: 9, height: 9 }).tiff().toBuffer(), 'TIFF', 'image/tiff'],
  ['a truncated JPEG', truncated, 'rovinata', 'image/jpeg'],
  ['only the first bytes of a JPEG', () => '\xff\xd8\xff\xe0', 'rovinata', 'image/jpeg'],
  [
    '20,000 × 20,000 pixels in little',
    () => promisedPng(20_000, 20_000),
    'troppo grande',
    'image/png',
  ],
  ['12,001 pixels in a row', () => png({ width: 12_001, height: 2 }), 'troppo grande', 'image/png'],
])('U01: %s is refused with the reason', async (_what, make, reason, type) => {
  const made = await make();
  const bytes = typeof made === 'string' ? Buffer.from(made, 'latin1') : made;
  const answer = await upload(cms, reviewer.cookie, bytes, { type });
  expect(answer.status).toBe(400);
  expect(await reasons(answer)).toContain(reason);
});

test('U01: a file above the limit of bytes is refused with the reason', async () => {
  const heavy = Buffer.concat([await jpeg(), Buffer.alloc(10 * 1024 * 1024)]);
  const answer = await upload(cms, reviewer.cookie, heavy);
  expect(answer.status).toBe(400);
  expect(await reasons(answer)).toContain('al massimo 10 MB');
});

test('who reads the desk in English is refused a too large picture in English', async () => {
  const cookie = `${reviewer.cookie}; portico-lng=en`;
  const answer = await upload(cms, cookie, await promisedPng(20_000, 20_000));
  expect(answer.status).toBe(400);
  expect(await reasons(answer)).toContain('at most 40 million pixels');
});

test('W03: a form far above the limit is not read to its end', async () => {
  const length = String(20 * 1024 * 1024);
  const answer = await upload(cms, reviewer.cookie, await jpeg(), { length });
  expect(answer.status).toBe(413);
});

test('U01: nothing that was refused is on the disk or in the database', async () => {
  const { totalDocs } = await cms.payload.count({ collection: 'media' });
  expect(totalDocs).toBe(0);
  const files = await readdir(path.join(cms.dataDir, 'blobs')).catch(() => []);
  expect(files).toEqual([]);
});

test('U10: no file is fetched from an address', async () => {
  const fromUrl = await cms.fetch('/api/media/paste-url?src=http://127.0.0.1:1/a.png', {
    headers: { Cookie: reviewer.cookie },
  });
  expect(fromUrl.status).toBe(404);
  const named = await cms.fetch('/api/media', {
    method: 'POST',
    headers: { Cookie: reviewer.cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ url: 'http://127.0.0.1:1/a.png', filename: 'a.png' }),
  });
  expect(named.status).toBe(400);
  expect(await reasons(named)).toContain('Manca il file');
});

test('U01: without a session nothing is uploaded', async () => {
  const answer = await upload(cms, '', await jpeg());
  expect(answer.status).toBe(401);
});
