// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AcceptedFile } from '../../publisher/accepted/accepted-file.ts';
import { readHold } from '../../publisher/accepted/hold.ts';
import { readSchedule } from '../../publisher/schedule/schedule-file.ts';
import { IndexVersion } from '../../publisher/search/index-version.ts';
import { Contents } from '../../release/contents.ts';
import { type Folder, folderIn } from '../../release/folder.ts';
import { Lines } from './bench.ts';
import { articleId } from './documents.ts';

let dataDir: string;
let folder: Folder;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'portico-earlier-'));
  folder = folderIn(dataDir);
  await mkdir(folder.root, { recursive: true });
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const at = '2026-06-01T10:00:00.000Z';
const lineage = randomUUID();
const hash = 'a'.repeat(64);
const text = { id: articleId(1), digest: hash, revision: 1 };

test('a refused text that an earlier version could not read is still known as not read', async () => {
  const unread = { ...text, page: '', reason: 'The text has not come yet.' };
  const failed = { ...text, id: articleId(2), page: '/articoli/x/', reason: 'It cannot be shown.' };
  const seen = { revision: 1, hash };
  const point = { lineage, revision: 1, seen };
  const base = { line: 1, ...point, entries: [], withdrawn: [], refused: [unread, failed] };
  await writeFile(folder.accepted, JSON.stringify(base));
  const expected = [{ ...unread, page: null }, failed];
  expect((await new AcceptedFile(folder).load()).refused).toEqual(expected);
  const entry = { number: 2, at, ...point, changes: [], refused: [unread, failed] };
  await writeFile(folder.journal, `${JSON.stringify(entry)}\n`);
  const file = new AcceptedFile(folder);
  const set = await file.load();
  expect(set.refused).toEqual(expected);
  // What is written from now on is read as it was written.
  await file.compact(set);
  expect(await new AcceptedFile(folder).load()).toEqual(set);
});

test('an offer that an operator accepted before an update stays accepted', async () => {
  const offered = { lineage, revision: 3, hash };
  const hold = { reason: 'fork', detail: 'Another history.', since: at, offered };
  const believed = { ...offered, reason: 'fork' };
  await writeFile(folder.hold, JSON.stringify({ ...hold, believed }));
  expect(await readHold(folder)).toEqual({ ...hold, acceptedOffer: believed });
});

test('a schedule of another version is none, and keeps no publisher from starting', async () => {
  for (const stored of [JSON.stringify({ schedule: { moments: [] } }), '{"sched']) {
    const log = new Lines();
    await writeFile(folder.schedule, stored);
    expect(await readSchedule(folder, log)).toBeNull();
    expect(log.all).toHaveLength(1);
  }
});

test('an index that an earlier version has made need not be made again', async () => {
  const log = new Lines();
  const version = new IndexVersion(folder, new Contents(folder.contents), log);
  const pages = { '/articoli/a/': [hash, hash], '/privacy/': [hash, ''] };
  const saved = { revision: 4, signature: hash, rows: {}, pages };
  await writeFile(path.join(folder.root, 'search.json'), JSON.stringify(saved));
  await version.load();
  expect(version.now).toMatchObject({ revision: 4, signature: hash });
  expect(version.now.pages).toEqual({ '/articoli/a/': [hash, hash], '/privacy/': [hash, null] });
  expect(log.all).toEqual([]);
});
