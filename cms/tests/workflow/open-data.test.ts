// SPDX-License-Identifier: AGPL-3.0-or-later
import { setImmediate } from 'node:timers/promises';
import { sha256 } from '@portico/shared/canonical';
import { DocumentsAnswer, genesisHash, Manifest } from '@portico/shared/contract/manifest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sweepBlobs } from '../../media/sweep.ts';
import { documentsJson } from '../../open-data/document-texts.ts';
import { blobAnswer } from '../../open-data/blob-endpoint.ts';
import { documentAnswer, documentsAnswer } from '../../open-data/documents-endpoint.ts';
import { manifestAnswer } from '../../open-data/manifest-endpoint.ts';
import { currentRevision } from '../../records/revisions.ts';
import { startCms } from '../harness.ts';
import { article, make, online, startWorld, TOPIC, uploaded, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LIMIT = 180_000;
const at = (path: string, init?: RequestInit) => new Request(`http://localhost:3000${path}`, init);
const manifestOf = async (query = '') =>
  Manifest.parse(
    await (await manifestAnswer(world.cms.payload, at(`/published/manifest${query}`))).json(),
  );
const documentOf = (digest: string, headers = {}) =>
  documentAnswer(world.cms.payload, at(`/published/documents/${digest}`, { headers }), digest);
const ask = (body: string) =>
  documentsAnswer(world.cms.payload, at('/published/documents', { method: 'POST', body }));

test(
  'an empty CMS says where its history begins',
  async () => {
    const cms = await startCms();
    try {
      const answer = await manifestAnswer(cms.payload, at('/published/manifest'));
      const manifest = Manifest.parse(await answer.json());
      expect(manifest).toMatchObject({ revision: 0, count: 0, documents: [], withdrawn: [] });
      expect(manifest.hash).toBe(genesisHash(manifest.lineage));
    } finally {
      await cms.stop();
    }
  },
  LIMIT,
);

test(
  'what is remembered between two questions is what a fresh look finds',
  async () => {
    const id = await make(
      world.cms,
      'articles',
      article(world, { organisation: world.organisation }),
    );
    await manifestOf();
    await online(world, 'articles', id);
    const other = await make(world.cms, 'articles', {
      ...article(world, { title: 'Un altro' }),
      organisation: world.organisation,
    });
    await online(world, 'articles', other);
    await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Prova.' });
    const remembered = await manifestOf();
    const fresh = await startCms({ dataDir: world.cms.dataDir, env: world.cms.env });
    try {
      const answer = await manifestAnswer(fresh.payload, at('/published/manifest'));
      expect(await answer.json()).toEqual(remembered);
    } finally {
      await fresh.payload.destroy();
    }
    const current = await currentRevision({ payload: world.cms.payload });
    expect(remembered).toMatchObject({ revision: current?.revision, hash: current?.hash });
  },
  LIMIT,
);

test('an earlier revision is named with its hash; one that never was is not', async () => {
  const { revision, hash } = await manifestOf();
  expect((await manifestOf(`?since=${revision}`)).since).toEqual({ revision, hash });
  expect((await manifestOf('?since=1')).since?.revision).toBe(1);
  expect((await manifestOf('?since=999999')).since).toBeUndefined();
  const bad = await manifestAnswer(world.cms.payload, at('/published/manifest?since=-1'));
  expect(bad.status).toBe(400);
});

test(
  'I10: what was withdrawn and is published again is named to who has not looked in between',
  async () => {
    const id = await make(world.cms, 'articles', {
      ...article(world, { title: 'Va e torna' }),
      organisation: world.organisation,
    });
    await online(world, 'articles', id);
    const { revision } = await manifestOf();
    await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'La prima volta.' });
    expect((await manifestOf(`?since=${revision}`)).since?.republished).toBeUndefined();
    await online(world, 'articles', id);
    const between = (await manifestOf()).revision;
    await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'La seconda volta.' });
    await online(world, 'articles', id);
    const withdrawal = { id, type: 'article', revision: between + 1, reason: 'La seconda volta.' };
    const { since } = await manifestOf(`?since=${revision}`);
    expect(since?.republished).toEqual([{ ...withdrawal, at: expect.any(String) }]);
    expect((await manifestOf(`?since=${between + 1}`)).since?.republished).toBeUndefined();
  },
  LIMIT,
);

test('who has the manifest already is told so', async () => {
  const first = await manifestAnswer(world.cms.payload, at('/published/manifest'));
  const etag = first.headers.get('ETag') ?? '';
  const headers = { 'If-None-Match': etag };
  const again = await manifestAnswer(world.cms.payload, at('/published/manifest', { headers }));
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a document is its canonical text, named by its hash', async () => {
  const { documents } = await manifestOf();
  const digest = documents[0]?.digest ?? '';
  const answer = await documentOf(digest);
  const text = await answer.text();
  expect(sha256(text)).toBe(digest);
  expect((await documentOf(digest, { 'If-None-Match': `"${digest}"` })).status).toBe(304);
  const many = await ask(JSON.stringify({ digests: [digest, 'f'.repeat(64)] }));
  expect(await many.json()).toEqual({ documents: { [digest]: text } });
});

test(
  'a document can be had with what it refers to, as that is today; what is not online is absent',
  async () => {
    const { cms, editor, reviewer, organisation, topic } = world;
    const second = await make(cms, 'topics', { ...TOPIC, title: 'Password' });
    await online(world, 'topics', second);
    const topics = [topic, second];
    const id = await make(cms, 'articles', article(world, { title: 'Due', organisation, topics }));
    await online(world, 'articles', id, editor);
    const { digest = '' } = (await manifestOf()).documents.find((one) => one.id === id) ?? {};
    const read = (expand: string, headers = {}) =>
      documentAnswer(
        cms.payload,
        at(`/published/documents/${digest}?expand=${expand}`, { headers }),
        digest,
      );
    const before = await read('references');
    const etag = before.headers.get('ETag') ?? '';
    const { document, references } = await before.json();
    expect(document).toMatchObject({ type: 'article', id });
    expect(references).toMatchObject({
      [`organisation/${organisation}`]: { locales: { it: { name: 'Impresa dimostrativa A' } } },
      [`topic/${topic}`]: { locales: { it: { title: TOPIC.title } } },
      [`topic/${second}`]: { locales: { it: { title: 'Password' } } },
    });
    expect((await read('references', { 'If-None-Match': etag })).status).toBe(304);
    await reviewer.post(`/api/topics/${second}/withdraw`, { reason: 'Prova.', confirm: true });
    const after = await read('references', { 'If-None-Match': etag });
    expect(after.status).toBe(200);
    expect(Object.keys((await after.json()).references)).toEqual(
      Object.keys(references).filter((key) => key !== `topic/${second}`),
    );
    expect((await read('everything')).status).toBe(400);
  },
  LIMIT,
);

test(
  'I1: what was never approved, is waiting, was replaced or withdrawn has no document',
  async () => {
    const { cms, editor, reviewer, organisation } = world;
    const id = await make(cms, 'articles', article(world, { title: 'Prima', organisation }));
    const sent = await editor.post(`/api/articles/${id}/submit`, {});
    const { digest } = sent.body.submission;
    expect((await documentOf(digest)).status).toBe(404);
    await reviewer.post(`/api/articles/${id}/approve`, { digest });
    expect((await documentOf(digest)).status).toBe(200);
    await editor.patch(`/api/articles/${id}`, { summary: 'Nuovo.' });
    await online(world, 'articles', id, editor);
    expect((await documentOf(digest)).status).toBe(404);
    const entry = (await manifestOf()).documents.find((document) => document.id === id);
    await reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Prova.' });
    expect((await documentOf(entry?.digest ?? '')).status).toBe(404);
  },
  LIMIT,
);

test.each(['', '{', '[]', '{"digests":[]}', '{"digests":["x"]}', '{"digests":[],"more":1}'])(
  'W03: a question for documents that is none is refused: %s',
  async (body) => {
    expect((await ask(body)).status).toBe(400);
  },
);

test(
  'A19: a question since the beginning reads no more revisions than one since now',
  async () => {
    const { db } = world.cms.payload;
    const { revision } = await manifestOf();
    expect(revision).toBeGreaterThan(5);
    const reads = vi.spyOn(db, 'find');
    const { since } = await manifestOf('?since=0');
    const results = await Promise.all(reads.mock.results.map(({ value }) => value));
    const found = results.filter((_, index) => {
      return reads.mock.calls[index]?.[0].collection === 'revisions';
    });
    reads.mockRestore();
    expect(since?.republished?.length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(({ docs }) => docs).length).toBeLessThanOrEqual(2);
  },
  LIMIT,
);

test(
  'an answer with many texts ends where it is long enough, and names the rest',
  async () => {
    const { payload } = world.cms;
    const digests = (await manifestOf()).documents.map(({ digest }) => digest);
    expect(digests.length).toBeGreaterThan(3);
    const whole = DocumentsAnswer.parse(await (await ask(JSON.stringify({ digests }))).json());
    expect(Object.keys(whole.documents)).toEqual(digests);
    expect(whole.notGiven).toBeUndefined();
    const unknown = 'f'.repeat(64);
    // Asked for again and again, all of them come, whatever else was named between them.
    const found: Record<string, string> = {};
    let rest = [unknown, ...digests, ...digests];
    for (let answers = 0; rest.length > 0; answers++) {
      expect(answers).toBeLessThan(digests.length);
      const pieces: string[] = [];
      for await (const piece of documentsJson(payload, rest, 1000)) pieces.push(piece);
      const { documents, notGiven = [] } = DocumentsAnswer.parse(JSON.parse(pieces.join('')));
      expect(Object.keys(documents).length).toBeGreaterThan(0);
      const bytes = Object.values(documents).slice(0, -1).join('').length;
      expect(bytes).toBeLessThan(1000);
      Object.assign(found, documents);
      rest = notGiven;
    }
    expect(found).toEqual(whole.documents);
  },
  LIMIT,
);

test(
  'R09: of an answer that nobody takes no more is in memory than its beginning',
  async () => {
    const { payload } = world.cms;
    const digests = (await manifestOf()).documents.map(({ digest }) => digest);
    const many = Array.from({ length: 499 }, (_, index) => index.toString(16).padStart(64, '0'));
    const reads = vi.spyOn(payload.db, 'find');
    const answer = await ask(JSON.stringify({ digests: [digests[0], ...many] }));
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    expect(reads.mock.calls.length).toBeLessThan(2);
    await answer.text();
    expect(reads.mock.calls.length).toBe(25);
    reads.mockRestore();
    const [first, second] = await Promise.all(
      ['', '?since=0'].map((query) => manifestAnswer(payload, at(`/published/manifest${query}`))),
    );
    // Both are made of the same bytes, which were written once.
    const begin = async (response: Response | undefined) =>
      (await response?.body?.getReader().read())?.value;
    expect((await begin(first))?.buffer).toBe((await begin(second))?.buffer);
  },
  LIMIT,
);

test(
  'W03: who asks for documents all the time is told to wait; others are not',
  async () => {
    const from = (address: string) =>
      documentsAnswer(
        world.cms.payload,
        at('/published/documents', {
          method: 'POST',
          body: '{}',
          headers: { 'X-Forwarded-For': address },
        }),
      );
    const statuses = new Set<number>();
    let last = await from('192.0.2.1');
    for (let asked = 1; asked <= 600; asked++) {
      statuses.add(last.status);
      last = await from('192.0.2.1');
    }
    expect([...statuses]).toEqual([400]);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await last.json()).errors[0].message).toMatch(/ask again in \d+ seconds/);
    expect((await from('192.0.2.2')).status).toBe(400);
  },
  LIMIT,
);

test('W03: a question for documents that is too large is not read to its end', async () => {
  expect((await ask(`{"digests":["${'a'.repeat(200_000)}"]}`)).status).toBe(413);
});

test(
  'I1: a picture is public while a published document shows it, and gone afterwards',
  async () => {
    const { cms, editor, reviewer, organisation } = world;
    const { payload, dataDir } = cms;
    const picture = await uploaded(cms, 'Un quadrato blu.');
    const { sha256: hash } = picture.renditions[0];
    const blob = (headers = {}) =>
      blobAnswer(payload, at(`/published/blobs/${hash}`, { headers }), dataDir, hash);
    const id = await make(cms, 'articles', {
      ...article(world, { title: 'Con una figura', picture: picture.id }),
      organisation,
    });
    await editor.post(`/api/articles/${id}/submit`, {});
    expect((await blob()).status).toBe(404);
    await online(world, 'articles', id, editor);
    const answer = await blob();
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(hash);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect((await blob({ 'If-None-Match': `"${hash}"` })).status).toBe(304);
    await reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Prova.' });
    expect((await blob()).status).toBe(404);
    expect(await sweepBlobs(payload, dataDir)).toBe(0);
  },
  LIMIT,
);
