// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweepBlobs } from '../../media/sweep.ts';
import { blobAnswer as openBlob } from '../../open-data/blob-endpoint.ts';
import { blobAnswer as previewBlob } from '../../preview/blob-endpoint.ts';
import { demoFile, onePage, uploadedFile, uploadFile, vtt } from './files.ts';
import { type Actor, article, make, online, startWorld, type World } from '../workflow/world.ts';

let world: World;
let editor: Actor;
beforeAll(async () => {
  world = await startWorld();
  ({ editor } = world);
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

const upload = async (bytes: Buffer, title = 'Un file', by: Actor = editor) =>
  uploadedFile(await uploadFile(world.cms, by.cookie, bytes, { title }));

let kits = 0;
const kit = (changes: object) => ({
  ...article(world, { title: `Il kit numero ${++kits}` }),
  forWhom: 'In classe.',
  minutes: 30,
  organisation: world.organisation,
  ...changes,
});

const lesson = (video: object) => ({
  ...article(world, { title: 'Una lezione con un video' }),
  organisation: world.organisation,
  video,
});

/** Why a document cannot be sent: field and sentence. */
async function stopped(collection: string, id: string): Promise<[string, string][]> {
  const { body } = await editor.post(`/api/${collection}/${id}/submit`, {});
  return body.errors[0].issues.map((issue: { field: string; message: string }) => [
    issue.field,
    issue.message,
  ]);
}

const open = (hash: string) =>
  openBlob(
    world.cms.payload,
    new Request(`http://localhost:3000/published/blobs/${hash}`),
    world.cms.dataDir,
    hash,
  );

let video: string;
beforeEach(async () => {
  video ??= (await upload(await demoFile('webm'), 'Mettere il PIN')).id;
});

test(
  'a video without captions and transcript is stopped with the reason',
  async () => {
    const id = await make(world.cms, 'lessons', lesson({ kind: 'here', file: video }));
    const reasons = await stopped('lessons', id);
    expect(reasons).toEqual([
      [
        'video.captions',
        expect.stringMatching(/^Mancano i sottotitoli del video: senza, chi non sente/),
      ],
      [
        'video.transcript',
        expect.stringMatching(/^Manca la trascrizione del video: senza, chi non può/),
      ],
    ]);
  },
  LIMIT,
);

test(
  'a video on another site needs a title and an address, and nothing else',
  async () => {
    const elsewhere = { kind: 'elsewhere', file: video };
    const id = await make(world.cms, 'lessons', lesson(elsewhere));
    const reasons = await stopped('lessons', id);
    expect(reasons.map(([field]) => field)).toEqual(['video.title', 'video.url']);
  },
  LIMIT,
);

test(
  'a PDF stands in no place of a video, and captions in no kit',
  async () => {
    const { id: sheet } = await upload(onePage());
    const { id: captions } = await upload(vtt('00:01.000 --> 00:02.000\nCiao.'));
    const asVideo = await editor.post('/api/lessons', lesson({ kind: 'here', file: sheet }));
    expect(asVideo.status).toBe(400);
    expect((await editor.post('/api/kits', kit({ files: [captions] }))).status).toBe(400);
  },
  LIMIT,
);

test(
  'A14: a file of another organisation cannot be put into one’s own text',
  async () => {
    const { id } = await upload(onePage(), 'Di altri', world.stranger);
    const { status, body } = await editor.post('/api/kits', kit({ files: [id] }));
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('File da scaricare');
  },
  LIMIT,
);

test(
  'a file without a name is stopped with the reason',
  async () => {
    const { id: file } = await upload(onePage(), '');
    const id = await make(world.cms, 'kits', kit({ files: [file] }));
    expect(await stopped('kits', id)).toEqual([
      ['files.0.title', 'File 1: manca il nome: apri il file e scrivi che cos’è.'],
    ]);
  },
  LIMIT,
);

test(
  'I10: the file of a kit is public while the kit is published, and gone afterwards',
  async () => {
    const bytes = onePage({ page: '/Rotate 0' });
    const { id: file } = await upload(bytes, 'Scheda');
    const id = await make(world.cms, 'kits', kit({ files: [file] }));
    expect((await open(sha256(bytes))).status).toBe(404);
    await online(world, 'kits', id, editor);
    const answer = await open(sha256(bytes));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    await world.reviewer.post(`/api/kits/${id}/withdraw`, { reason: 'Prova.' });
    expect((await open(sha256(bytes))).status).toBe(404);
    expect(await sweepBlobs(world.cms.payload, world.cms.dataDir)).toBe(0);
  },
  LIMIT,
);

test(
  'a video is shown in a preview, whole and in parts, to whoever is logged in',
  async () => {
    const { sha256: hash } = await upload(await demoFile('webm'), 'Mettere il PIN');
    const ask = (name: string, headers: Record<string, string>) =>
      previewBlob(
        world.cms.payload,
        new Request('http://localhost:3000/', { headers }),
        world.cms.dataDir,
        name,
      );
    const name = `${hash}.webm`;
    const Cookie = editor.cookie;
    expect((await ask(name, {})).status).toBe(401);
    const whole = await ask(name, { Cookie });
    expect([whole.status, whole.headers.get('Content-Type')]).toEqual([200, 'video/webm']);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const part = await ask(name, { Cookie, Range: 'bytes=10-19' });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([
      206,
      `bytes 10-19/${bytes.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    expect((await ask(`${hash}.pdf`, { Cookie })).status).toBe(404);
  },
  LIMIT,
);

test(
  'a former version with files comes back with them',
  async () => {
    const { id: file } = await upload(onePage({ page: '/Rotate 90' }), 'Prima');
    const id = await make(world.cms, 'kits', kit({ files: [file] }));
    await online(world, 'kits', id, editor);
    expect((await editor.patch(`/api/kits/${id}`, { files: [] })).status).toBe(200);
    const { body } = await editor.get(`/api/kits/${id}/versions`);
    const submitted = body.versions.find((one: { kind: string }) => one.kind === 'approved');
    const answer = await editor.post(`/api/kits/${id}/restore`, { version: submitted.id });
    expect(answer.status).toBe(200);
    const now = await editor.get(`/api/kits/${id}?depth=0`);
    expect(now.body.files).toEqual([file]);
  },
  LIMIT,
);
