// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { Kit } from '@portico/shared/contract/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from './bench.ts';

const KIT = path.resolve(
  import.meta.dirname,
  '../../../shared/fixtures/kit/una-lezione-sulle-truffe-a-scuola.json',
);

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

/** A kit with a PDF of this text. */
async function kitWith(text: string): Promise<Kit> {
  const kit = Kit.parse(JSON.parse(await readFile(KIT, 'utf8')));
  const [file] = kit.locales.it.files ?? [];
  if (!file) throw new Error('The kit of the demo has a file.');
  kit.locales.it.files = [{ ...file, sha256: sha256(text), bytes: text.length }];
  return kit;
}

const sheet = '%PDF-1.7 scheda';
const address = `/media/${sha256(sheet)}.pdf`;

test('the file of a kit is on the site as what it is, and comes with the kit', async () => {
  bench.cms.blobs.set(sha256(sheet), Buffer.from(sheet));
  bench.cms.publish(await kitWith(sheet));
  await bench.start();
  await bench.caughtUp();
  const { rows } = await bench.table();
  expect(rows[address]).toEqual([sha256(sheet), 200, 'application/pdf', sheet.length]);
  expect(await bench.text(address)).toBe(sheet);
});

test('a kit whose file the CMS does not have waits, and its editor is told', async () => {
  bench.cms.publish(await kitWith(sheet));
  await bench.start();
  await bench.sync();
  const { rows } = await bench.table();
  expect(rows[address]).toBeUndefined();
  const release = JSON.parse((await bench.text('/release.json')) ?? '');
  expect(release.refused[0].reason).toBe(`The CMS does not have the file ${sha256(sheet)}.`);
});

test('I10: with a withdrawn kit its file goes, from the site and from the disk', async () => {
  bench.cms.blobs.set(sha256(sheet), Buffer.from(sheet));
  const kit = await kitWith(sheet);
  bench.cms.publish(kit);
  await bench.start();
  await bench.caughtUp();
  bench.now = Date.UTC(2026, 5, 1, 10);
  bench.cms.withdraw(kit.id);
  await bench.sync();
  expect((await bench.table()).rows[address]).toBeUndefined();
  // Two minutes later, by the publisher's own timers: contents put within the last 45 s are spared.
  bench.now += 61_000;
  const { contents } = bench.running.dependencies;
  contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(existsSync(contents.fileOf(sha256(sheet)))).toBe(false);
});
