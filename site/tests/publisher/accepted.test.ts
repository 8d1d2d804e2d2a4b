// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AcceptedSet, NOTHING } from '../../publisher/accepted/accepted-set.ts';
import { AcceptedFile } from '../../publisher/accepted/accepted-file.ts';
import { type Folder, folderIn } from '../../release/folder.ts';
import { articleId } from './documents.ts';

let dataDir: string;
let folder: Folder;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'portico-accepted-'));
  folder = folderIn(dataDir);
  await mkdir(folder.root, { recursive: true });
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const at = '2026-06-01T10:00:00.000Z';
const lineage = randomUUID();
const digest = (n: number): string => n.toString(16).padStart(64, '0');

async function accept(file: AcceptedFile, set: AcceptedSet, n: number): Promise<AcceptedSet> {
  const id = articleId(n % 7);
  const stamps = { firstPublished: at, modified: at, revision: n, version: n, since: at };
  const after = { id, type: 'article' as const, digest: digest(n), ...stamps };
  const changes = [{ id, before: set.entries.get(id) ?? null, after }];
  const seen = { revision: n, hash: digest(n) };
  return file.append(set, { at, lineage, revision: n, seen, changes, refused: [] });
}

test('the journal of a publisher that runs for long is cut, and the accepted set stays the same', async () => {
  const file = new AcceptedFile(folder);
  let set = NOTHING;
  for (let n = 1; n <= 620; n += 1) {
    set = await accept(file, set, n);
    await file.trim();
  }
  expect(file.journal.length).toBeLessThan(600);
  expect(file.journal.at(-1)?.number).toBe(620);
  const again = new AcceptedFile(folder);
  expect(await again.load()).toEqual(set);
  expect(again.journal).toEqual(file.journal);
});

/** Another history at the next number: its base is on the disk, and a crash has kept the journal from going. */
async function crashBetween(): Promise<AcceptedSet> {
  const file = new AcceptedFile(folder);
  let set = NOTHING;
  for (let n = 1; n <= 3; n += 1) set = await accept(file, set, n);
  const journal = await readFile(folder.journal);
  const other: AcceptedSet = { ...NOTHING, lineage: randomUUID(), line: set.line + 1 };
  await file.begin(other);
  await writeFile(folder.journal, journal);
  return other;
}

test('R01, R15: a crash while another history is accepted leaves no way back into the former one', async () => {
  const other = await crashBetween();
  const again = new AcceptedFile(folder);
  expect(await again.load()).toEqual(other);
  expect(again.journal).toEqual([]);
  const next = await accept(again, other, 9);
  // Not even for who only reads, and not after a publication of the new history.
  for (const reader of [new AcceptedFile(folder), again]) {
    expect(await reader.read()).toEqual(next);
    expect(reader.journal.map(({ number }) => number)).toEqual([next.line]);
  }
});

test('R15: without a crash the way back survives a start that writes the base anew', async () => {
  const file = new AcceptedFile(folder);
  let set = NOTHING;
  for (let n = 1; n <= 3; n += 1) set = await accept(file, set, n);
  await file.compact(set);
  const again = new AcceptedFile(folder);
  expect(await again.load()).toEqual(set);
  expect(again.journal).toEqual(file.journal);
});
