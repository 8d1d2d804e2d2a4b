// SPDX-License-Identifier: AGPL-3.0-or-later
import { revisionHash } from '@portico/shared/contract/manifest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { history } from '../../records/history.ts';
import { outbox } from '../../records/outbox.ts';
import { addresses, contributions, published, revisions, submissions } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { onSecantus } from '../on-secantus.ts';
import { requestOf } from './acts.ts';
import type { Db } from '../../records/table.ts';
import { breaking } from './breaking.ts';
import { article, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

/** Enough to meet; on SecantusDB, which writes one after the other, more only take longer. */
const MANY = onSecantus ? 4 : 10;

async function pending(): Promise<{ id: string; digest: string }> {
  const title = `Contemporaneo ${++number}`;
  const made = await world.editor.post('/api/articles', article(world, { title }));
  const id = made.body.doc.id;
  const sent = await world.editor.post(`/api/articles/${id}/submit`, {});
  return { id, digest: sent.body.submission.digest };
}

const approve = ({ id, digest }: { id: string; digest: string }) =>
  world.reviewer.post(`/api/articles/${id}/approve`, { digest });

async function everything(): Promise<unknown> {
  const db = { payload: world.cms.payload };
  return Promise.all(
    [submissions, published, revisions, history, outbox].map((one) => one.find(db, { sort: 'id' })),
  );
}

test.each(['addresses', 'submissions', 'history', 'outbox'])(
  'I7: a submission that fails at the collection «%s» has written nothing',
  async (collection) => {
    const data = article(world, { title: `Guasto ${++number}` });
    const made = await world.editor.post('/api/articles', data);
    const before = await everything();
    await breaking(world.cms, collection, async () => {
      const sent = await world.editor.post(`/api/articles/${made.body.doc.id}/submit`, {});
      expect(sent.status).toBe(500);
    });
    expect(await everything()).toEqual(before);
  },
  LIMIT,
);

test.each(['revisions', 'published-documents', 'reference-uses', 'history', 'outbox'])(
  'I7: an approval that fails at the collection «%s» has written nothing',
  async (collection) => {
    const waiting = await pending();
    const before = await everything();
    await breaking(world.cms, collection, async () => {
      expect((await approve(waiting)).status).toBe(500);
    });
    expect(await everything()).toEqual(before);
  },
  LIMIT,
);

test(
  'I7: when the last write of an approval fails, nothing is online and it can be approved later',
  async () => {
    const waiting = await pending();
    const before = await readManifest(world.cms.payload);
    await breaking(world.cms, 'history', async () => {
      expect((await approve(waiting)).status).toBe(500);
    });
    expect(await readManifest(world.cms.payload)).toEqual(before);
    expect(await approve(waiting)).toMatchObject({ status: 200 });
  },
  LIMIT,
);

test(
  'two approvals of the same text at once: it is published once',
  async () => {
    const waiting = await pending();
    const answers = await Promise.all([approve(waiting), approve(waiting)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const row = await published.first(
      { payload: world.cms.payload },
      { id: { equals: waiting.id } },
    );
    expect(row?.version).toBe(1);
  },
  LIMIT,
);

test(
  'many approvals at once: every revision once, and each hash follows from the one before',
  async () => {
    const waiting = [];
    for (let n = 0; n < MANY; n++) waiting.push(await pending());
    const first = (await readManifest(world.cms.payload)).revision;
    const answers = await Promise.all(waiting.map(approve));
    const given = answers.map(({ body }) => body.revision).sort((a, b) => a - b);
    expect(given).toEqual(waiting.map((_, index) => first + 1 + index));
    const rows = await revisions.find({ payload: world.cms.payload }, { sort: 'revision' });
    for (const [index, row] of rows.entries()) {
      const previous = rows[index - 1];
      if (!previous) continue;
      expect(row.revision).toBe(previous.revision + 1);
      expect(row.previous).toBe(previous.hash);
      expect(row.hash).toBe(revisionHash(previous.hash, row.revision, row.changes));
    }
  },
  LIMIT,
);

test(
  'many verbs at once, sending and approving, all succeed, and no revision is missing',
  async () => {
    const some = Array.from({ length: 2 * MANY });
    const waiting = [];
    const drafts: string[] = [];
    for (const _ of some) {
      waiting.push(await pending());
      const data = article(world, { title: `Da inviare ${++number}` });
      drafts.push((await world.editor.post('/api/articles', data)).body.doc.id);
    }
    const first = (await readManifest(world.cms.payload)).revision;
    const answers = await Promise.all([
      ...waiting.map(approve),
      ...drafts.map((id) => world.editor.post(`/api/articles/${id}/submit`, {})),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await readManifest(world.cms.payload)).revision).toBe(first + waiting.length);
  },
  2 * LIMIT,
);

test(
  'R16: sent again while it is approved: one of the two is told, and what is online was read',
  async () => {
    for (let round = 0; round < (onSecantus ? 2 : 5); round++) {
      const waiting = await pending();
      await world.editor.patch(`/api/articles/${waiting.id}`, { summary: `Giro ${round}.` });
      const [approved, again] = await Promise.all([
        approve(waiting),
        world.editor.post(`/api/articles/${waiting.id}/submit`, {}),
      ]);
      expect(again?.status).toBe(200);
      const row = await published.first(
        { payload: world.cms.payload },
        { id: { equals: waiting.id } },
      );
      if (approved?.status === 200) expect(row?.digest).toBe(waiting.digest);
      else expect([approved?.status, row]).toEqual([409, undefined]);
      const { body } = await world.editor.get(`/api/articles/${waiting.id}/status`);
      expect(body.submission.digest).not.toBe(waiting.digest);
    }
  },
  LIMIT,
);

test(
  'two people send the same document at once: one submission waits',
  async () => {
    const { id } = await pending();
    await Promise.all([
      world.editor.post(`/api/articles/${id}/submit`, {}),
      world.colleague.post(`/api/articles/${id}/submit`, {}),
    ]);
    const rows = await submissions.find(
      { payload: world.cms.payload },
      { where: { and: [{ document: { equals: id } }, { state: { equals: 'pending' } }] } },
    );
    expect(rows).toHaveLength(1);
  },
  LIMIT,
);

const TAKEN: readonly [string, (db: Db) => Promise<unknown>][] = [
  ['revisions', (db) => revisions.create(db, { revision: 1_000_000 })],
  ['submissions', (db) => submissions.create(db, { slot: 'preso' })],
  ['addresses', (db) => addresses.create(db, { key: 'preso' })],
  ['contributions', (db) => contributions.create(db, { key: 'preso' })],
];

test.each(TAKEN)(
  'a verb that finds a key of the collection «%s» taken begins again, whatever language its person reads',
  async (_collection, take) => {
    const req = await requestOf(world.cms, world.reviewer);
    expect(req.t('error:valueMustBeUnique')).not.toBe('Value must be unique');
    let attempts = 0;
    await inTransaction(req, async () => {
      if (++attempts > 1) return;
      await take(req);
      await take(req);
    });
    expect(attempts).toBe(2);
  },
  LIMIT,
);
