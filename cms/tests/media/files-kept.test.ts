// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_VIDEO_BYTES } from '../../media/limits.ts';
import { addPerson, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { demoFile, mp4, onePage, uploadedFile, uploadFile, vtt } from './files.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'files@example.org' });
});
afterAll(() => cms.stop());

const keep = async (bytes: Buffer, title?: string) =>
  uploadedFile(await uploadFile(cms, reviewer.cookie, bytes, { title }));

test('a tagged PDF is kept as it was sent, and its editor is told format, pages, size and that it is tagged', async () => {
  const bytes = await demoFile('pdf');
  const file = await keep(bytes, 'Scheda per la classe: «città»');
  expect(file).toMatchObject({
    format: 'pdf',
    sha256: sha256(bytes),
    tagged: true,
    bytes: bytes.length,
  });
  expect(file.filename).toMatch(/^scheda-per-la-classe-citta-[0-9a-f]{8}\.pdf$/);
  expect(file.about).toMatch(/^PDF, [12] pagin[ae], 1\d\u00A0kB\. Ha la struttura/);
});

test('who uploads a PDF without tags is told that it is not accessible', async () => {
  const file = await keep(onePage());
  expect(file).toMatchObject({ pages: 1, tagged: false });
  expect(file.about).toContain('PDF non accessibile');
  expect(file.filename).toMatch(/^file-[0-9a-f]{8}\.pdf$/);
});

test('a PDF whose structure has more than a million values is taken', async () => {
  const element = '<</S/P/P 4 0 R/Pg 3 0 R/K[0]/A<</O/Layout>>>>';
  const inside = Array.from({ length: 1000 }, () => element).join('');
  const objects = ['<</Type/StructTreeRoot>>', ...Array.from({ length: 140 }, () => `[${inside}]`)];
  const catalogue = '/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R';
  expect(await keep(onePage({ catalogue, objects }))).toMatchObject({ tagged: true });
});

test('a PDF may have links to pages, numbers and mailboxes', async () => {
  const links = [
    'https://www.example.org/',
    'mailto:a@example.org',
    'tel:112',
    'altra-pagina.html',
  ];
  const annots = links.map(
    (url) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${url})>>>>`,
  );
  const file = await keep(onePage({ page: `/Annots[${annots.join('')}]` }));
  expect(file.format).toBe('pdf');
});

test('a video is kept with its length and its size, WebM and MP4', async () => {
  const shown = { seconds: 24, shownWidth: 640, shownHeight: 360 };
  expect(await keep(await demoFile('webm'))).toMatchObject({ format: 'webm', ...shown });
  const file = await keep(await mp4());
  expect(file).toMatchObject({ format: 'mp4', ...shown });
  expect(file.about).toMatch(/^Video MP4, 24\u00A0s, \d+\u00A0kB\.$/);
});

test('a video of the largest size comes through', async () => {
  const video = await mp4();
  // A box that players skip (ISO 14496-12, 8.1.2): readers get the video without it.
  const free = Buffer.alloc(MAX_VIDEO_BYTES - video.length);
  free.writeUInt32BE(free.length);
  free.write('free', 4);
  const { bytes, format } = await keep(Buffer.concat([video, free]));
  expect([format, bytes < 2 * video.length]).toEqual(['mp4', true]);
});

test('captions are kept, with names, notes, settings and hours', async () => {
  const cues =
    'NOTE prova\n\n1\n00:01.000 --> 00:02.000 align:start\n<i>Ciao.</i>\n\n01:00:01.000 --> 01:00:02.000\nDopo.';
  const head = '\uFEFFWEBVTT - italiano\nKind: captions\nLanguage: it-IT';
  const file = await keep(vtt(cues, head));
  expect(file.about).toBe('Sottotitoli WebVTT, lingua it, 60\u00A0min 2\u00A0s, 1\u00A0kB.');
  expect(file).toMatchObject({ seconds: 3602, language: 'it' });
  // As programs on Windows write lines, and with the codes of ISO 639-2.
  for (const [named, language] of [
    ['ita', 'it'],
    ['en', 'en'],
    ['und', null],
  ]) {
    const lines = vtt(cues, `WEBVTT\nLanguage: ${named}`).toString().replaceAll('\n', '\r\n');
    expect(await keep(Buffer.from(lines))).toMatchObject({ language });
  }
});

test('U09: a file is given to those who may read its row, to be saved, with the type that the server found', async () => {
  const { url } = await keep(onePage());
  const answer = await cms.fetch(url, { headers: { Cookie: reviewer.cookie } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; /);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect((await cms.fetch(url)).status).toBe(401);
});

test('A14: what the server knows of a file is not taken from a request, and a file is not replaced', async () => {
  const sent = { title: 'Foglio', tagged: true, pages: 99, sha256: 'f'.repeat(64), format: 'mp4' };
  const { id } = await uploadedFile(await uploadFile(cms, reviewer.cookie, onePage(), sent));
  const patch = (data: object) =>
    cms.fetch(`/api/files/${id}`, {
      method: 'PATCH',
      headers: { Cookie: reviewer.cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    });
  expect((await patch({ ...sent, title: 'Altro nome' })).status).toBe(200);
  const row = await cms.payload.findByID({ collection: 'files', id, depth: 0 });
  expect(row).toMatchObject({ title: 'Altro nome', tagged: false, pages: 1, format: 'pdf' });
});

test('A14: editors see their own files and those of the Comune, and change their own only', async () => {
  const organisation = async (name: string) =>
    (await cms.payload.create({ collection: 'organisations', data: { name } })).id;
  const own = await addPerson(cms, {
    role: 'editor',
    email: 'own@example.org',
    organisation: await organisation('Acme'),
  });
  const other = await addPerson(cms, {
    role: 'editor',
    email: 'other@example.org',
    organisation: await organisation('Altra'),
  });
  const { id } = await uploadedFile(await uploadFile(cms, own.cookie, onePage()));
  const read = (cookie: string) => cms.fetch(`/api/files/${id}`, { headers: { Cookie: cookie } });
  expect((await read(own.cookie)).status).toBe(200);
  expect((await read(other.cookie)).status).toBe(404);
});
