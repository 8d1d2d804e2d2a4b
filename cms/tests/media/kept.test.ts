// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Rendition } from '@portico/shared/contract/picture';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBlob } from '../../media/blob-store.ts';
import { addPerson, get, patch, reasons, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { jpeg, photograph, picture, png, upload, uploaded } from './pictures.ts';

let cms: TestCms;
let reviewer: TestPerson;
let editor: TestPerson;
let stranger: TestPerson;

async function organisation(name: string): Promise<string> {
  const { id } = await cms.payload.create({ collection: 'organisations', data: { name } });
  return String(id);
}

beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
  const [acme, other] = [await organisation('Acme'), await organisation('Altra')];
  editor = await addPerson(cms, { role: 'editor', email: 'acme@example.org', organisation: acme });
  stranger = await addPerson(cms, { role: 'editor', email: 'o@example.org', organisation: other });
});
afterAll(() => cms.stop());

test.each([
  ['JPEG', () => jpeg(), 'image/jpeg'],
  ['PNG', () => png(), 'image/png'],
  ['WebP', () => picture().webp().toBuffer(), 'image/webp'],
  ['AVIF', () => picture({ width: 64, height: 64 }).avif().toBuffer(), 'image/webp'],
])(
  'a picture in %s is kept, in sizes for readers named by their content',
  async (_n, make, type) => {
    const doc = await uploaded(await upload(cms, reviewer.cookie, await make()));
    expect(doc.renditions.length).toBeGreaterThan(0);
    for (const rendition of doc.renditions) {
      const { sha256, width, height, bytes } = rendition;
      Rendition.parse({ sha256, width, height, bytes });
      const stored = await readFile(path.join(cms.dataDir, 'blobs', sha256));
      expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256);
      expect(stored.length).toBe(bytes);
      expect(await sharp(stored).metadata()).toMatchObject({ format: 'webp', width, height });
    }
    const original = await get(cms, `/api/media/file/${doc.filename}`, reviewer.cookie);
    expect(original.headers.get('Content-Type')).toBe(type);
  },
);

test('a wide picture comes in 480, 960 and 1600 pixels, a small one in its own width', async () => {
  const wide = await uploaded(await upload(cms, reviewer.cookie, await jpeg({ width: 2000 })));
  expect(wide.renditions.map(({ width }) => width)).toEqual([480, 960, 1600]);
  const small = await uploaded(await upload(cms, reviewer.cookie, await jpeg({ width: 300 })));
  expect(small.renditions.map(({ width }) => width)).toEqual([300]);
});

test('U08: position, camera and names are gone from the original and from every size', async () => {
  const raw = await photograph();
  expect((await sharp(raw).metadata()).exif).toBeDefined();
  const doc = await uploaded(await upload(cms, reviewer.cookie, raw));
  const answer = await get(cms, `/api/media/file/${doc.filename}`, reviewer.cookie);
  const blobs = await Promise.all(
    doc.renditions.map(({ sha256 }) => readFile(path.join(cms.dataDir, 'blobs', sha256))),
  );
  for (const bytes of [Buffer.from(await answer.arrayBuffer()), ...blobs]) {
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(bytes.includes('Modello segreto')).toBe(false);
  }
});

test('U08: a picture that a phone holds sideways stands upright', async () => {
  const sideways = await picture({ width: 600, height: 400 })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { renditions } = await uploaded(await upload(cms, reviewer.cookie, sideways));
  expect(renditions[0]).toMatchObject({ width: 400, height: 600 });
});

test('U01: what stands behind the last byte of a picture is not kept', async () => {
  const polyglot = Buffer.concat([
    await jpeg(),
    Buffer.from('<script>alert(1)</script>PK\x03\x04'),
  ]);
  const doc = await uploaded(await upload(cms, reviewer.cookie, polyglot));
  const answer = await get(cms, `/api/media/file/${doc.filename}`, reviewer.cookie);
  expect(Buffer.from(await answer.arrayBuffer()).includes('<script>')).toBe(false);
});

test.each([
  '../../../etc/passwd.jpg',
  '..%2f..%2fx.jpg',
  'photo‮gpj.exe',
  '.htaccess',
  `${'a'.repeat(300)}.jpg`,
  'nul\0byte.jpg',
  'index.html',
])('U05: the name of a file is made by the server, not %j', async (name) => {
  const doc = await uploaded(
    await upload(cms, reviewer.cookie, await jpeg({ width: 60 }), { name }),
  );
  expect(doc.filename).toMatch(/^[0-9a-f-]{36}\.jpeg$/);
});

test('U09: a file is served as what it is, never run, never sniffed, and only with a session', async () => {
  const doc = await uploaded(await upload(cms, reviewer.cookie, await jpeg()));
  const answer = await get(cms, `/api/media/file/${doc.filename}`, reviewer.cookie);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
  expect((await get(cms, `/api/media/file/${doc.filename}`)).status).toBe(401);
  const climbing = await get(cms, '/api/media/file/..%2f..%2fcms.db', reviewer.cookie);
  expect(climbing.status).toBe(404);
});

test('a file is never replaced in place', async () => {
  const doc = await uploaded(await upload(cms, reviewer.cookie, await jpeg()));
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await png())], 'x.png', { type: 'image/png' }));
  form.set('_payload', '{}');
  const answer = await cms.fetch(`/api/media/${doc.id}`, {
    method: 'PATCH',
    headers: { Cookie: reviewer.cookie },
    body: form,
  });
  expect(answer.status).toBe(400);
  await expect(
    cms.payload.update({
      collection: 'media',
      id: doc.id,
      data: {},
      file: { data: await png(), mimetype: 'image/png', name: 'x.png', size: 1 },
    }),
  ).rejects.toThrow();
});

test('A14: what the server knows about a picture cannot be written by anybody', async () => {
  const lies = {
    renditions: [{ sha256: 'f'.repeat(64), width: 1, height: 1, bytes: 1 }],
    mimeType: 'text/html',
    filename: 'x.html',
    uploadedBy: reviewer.id,
    original: 'f'.repeat(64),
    alt: 'Una piazza',
  };
  const doc = await uploaded(await upload(cms, editor.cookie, await jpeg(), { data: lies }));
  await patch(cms, `/api/media/${doc.id}`, lies, editor.cookie);
  const row = await cms.payload.findByID({ collection: 'media', id: doc.id, depth: 0 });
  expect(row).toMatchObject({ alt: 'Una piazza', mimeType: 'image/jpeg', uploadedBy: editor.id });
  expect(row['renditions']).toHaveLength(doc.renditions.length);
  expect(row['filename']).toBe(doc.filename);
});

test('A11: a picture belongs to the organisation of whoever uploads it; others neither see nor change it', async () => {
  const doc = await uploaded(await upload(cms, editor.cookie, await jpeg()));
  expect((await get(cms, `/api/media/${doc.id}`, stranger.cookie)).status).toBe(404);
  expect((await get(cms, `/api/media/file/${doc.filename}`, stranger.cookie)).status).toBe(403);
  const change = await patch(cms, `/api/media/${doc.id}`, { alt: 'x' }, stranger.cookie);
  expect(change.status).toBe(403);
});

test('A11: a picture that one may not see cannot be put into one’s own text', async () => {
  const doc = await uploaded(await upload(cms, editor.cookie, await jpeg()));
  const answer = await cms.fetch('/api/articles', {
    method: 'POST',
    headers: { Cookie: stranger.cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Prova', picture: doc.id }),
  });
  expect(answer.status).toBe(400);
  expect(await reasons(answer)).toContain('picture');
});

test('R11: when the disk fails, nothing partial is left and the reason is named', async () => {
  const dataDir = path.join(cms.dataDir, 'full');
  const data = Buffer.from('picture');
  const sha256 = createHash('sha256').update(data).digest('hex');
  // A folder where the file belongs: the rename fails after everything was written.
  await mkdir(path.join(dataDir, 'blobs', sha256, 'occupied'), { recursive: true });
  await expect(writeBlob(dataDir, data)).rejects.toThrow(/could not be stored/);
  expect(await readdir(path.join(dataDir, 'blobs'))).toEqual([sha256]);
});
