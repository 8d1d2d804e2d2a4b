// SPDX-License-Identifier: AGPL-3.0-or-later
import { stat, utimes } from 'node:fs/promises';
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blobPath, writeBlob } from '../../media/blob-store.ts';
import { sweepBlobs } from '../../media/sweep.ts';
import { blobUses, submissions } from '../../records/rows.ts';
import { addPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { uploaded } from '../workflow/world.ts';
import { onePage, uploadedFile, uploadFile } from './files.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const TWO_DAYS_AGO = new Date(Date.now() - 2 * 24 * 3_600_000);
const age = (hash: string): Promise<void> =>
  utimes(blobPath(cms.dataDir, hash), TWO_DAYS_AGO, TWO_DAYS_AGO);
const isThere = (hash: string): Promise<boolean> =>
  stat(blobPath(cms.dataDir, hash)).then(
    () => true,
    () => false,
  );

test('a picture that nothing names goes after a day; what somebody uses stays', async () => {
  const idle = await writeBlob(cms.dataDir, Buffer.from('nobody names it'));
  const young = await writeBlob(cms.dataDir, Buffer.from('written just now'));
  const { renditions } = await uploaded(cms, 'Un quadrato.');
  const used: string = renditions[0].sha256;
  await Promise.all([age(idle), age(used)]);
  expect(await sweepBlobs(cms.payload, cms.dataDir)).toBe(1);
  expect(await Promise.all([idle, young, used].map(isThere))).toEqual([false, true, true]);
});

test('a file of the library stays, and goes after its row', async () => {
  const { cookie } = await addPerson(cms, { role: 'reviewer', email: 'sweep@example.org' });
  const { id } = await uploadedFile(await uploadFile(cms, cookie, onePage()));
  const hash = sha256(onePage());
  await age(hash);
  expect([await sweepBlobs(cms.payload, cms.dataDir), await isThere(hash)]).toEqual([0, true]);
  await cms.payload.delete({ collection: 'files', id });
  expect([await sweepBlobs(cms.payload, cms.dataDir), await isThere(hash)]).toEqual([1, false]);
});

test('what somebody uploads again while unused pictures are looked for stays', async () => {
  const bytes = Buffer.from('uploaded again');
  const hash = await writeBlob(cms.dataDir, bytes);
  await age(hash);
  const { db } = cms.payload;
  const find = db.find;
  db.find = async (args) => {
    const found = await find.call(db, args);
    if (args.collection === 'media') await writeBlob(cms.dataDir, bytes);
    return found as never;
  };
  expect(await sweepBlobs(cms.payload, cms.dataDir)).toBe(0);
  db.find = find;
  expect(await isThere(hash)).toBe(true);
});

test('a picture that goes online while unused pictures are looked for stays', async () => {
  const { payload, dataDir } = cms;
  const hash = await writeBlob(dataDir, Buffer.from('approved meanwhile'));
  await age(hash);
  const document = { locales: { it: { picture: { renditions: [{ sha256: hash }] } } } };
  const waiting = await submissions.create(
    { payload },
    {
      slot: 'waits',
      document: 'waits',
      state: 'pending',
      canonical: JSON.stringify({ type: 'article', ...document }),
    },
  );
  const { db } = payload;
  const find = db.find;
  let approved = false;
  // It is approved between two reads, whichever comes first.
  db.find = async (args) => {
    const found = await find.call(db, args);
    const looksForUses = args.collection === 'submissions' || args.collection === 'blob-uses';
    if (looksForUses && !approved) {
      approved = true;
      await submissions.update({ payload }, waiting.id, { state: 'approved', slot: 'waits/1' });
      await blobUses.create({ payload }, { blob: hash, document: 'waits' });
    }
    return found as never;
  };
  expect(await sweepBlobs(payload, dataDir)).toBe(0);
  db.find = find;
  expect(await isThere(hash)).toBe(true);
});
