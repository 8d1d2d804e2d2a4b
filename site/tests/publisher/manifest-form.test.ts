// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest, ManifestEntry } from '@portico/shared/contract/manifest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import { Bench } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1), article(2));
  await bench.start();
  await bench.caughtUp();
});
afterEach(() => bench.close());

const hasNone = ({ documents }: Manifest, id: string) => documents.filter((one) => one.id !== id);

/** Everything that the site knows is there in each of these: nothing but the form tells that something is wrong. */
const WRONG: readonly [string, (manifest: Manifest) => Manifest][] = [
  ['announces more than it has', (m) => ({ ...m, documents: hasNone(m, articleId(3)) })],
  ['announces less than it has', (m) => ({ ...m, count: m.count - 1 })],
  [
    'names a document twice',
    (m) => ({ ...m, count: m.count + 1, documents: [...m.documents, ...m.documents.slice(-1)] }),
  ],
  [
    'says of a document that it is online and withdrawn',
    (m) => ({
      ...m,
      withdrawn: m.documents
        .filter(({ id }) => id === articleId(1))
        .map(({ id, type, revision, modified }) => {
          return { id, type, revision, at: modified, reason: 'x', slugs: {} };
        }),
    }),
  ],
];

test.each(WRONG)(
  'I9: a manifest that %s waits for an operator, and none can accept it',
  async (_w, tamper) => {
    const before = await bench.pages();
    bench.cms.publish(article(3));
    bench.cms.tamper = tamper;
    await bench.sync();
    expect((await readHold(bench.folder))?.reason).toBe('count-mismatch');
    await sendCommand(bench.folder, { verb: 'accept' });
    await bench.sync();
    expect(await bench.pages()).toEqual(before);
    bench.cms.tamper = (manifest) => manifest;
    await bench.sync();
    expect(await bench.text('/articoli/articolo-3/')).toContain('Articolo 3');
    expect(await readHold(bench.folder)).toBeNull();
  },
);

/** The entry of an article that the site shows already, with other values. */
const rewrite = (more: Partial<ManifestEntry>) => (manifest: Manifest) => ({
  ...manifest,
  documents: manifest.documents.map((entry) =>
    entry.id === articleId(1) ? { ...entry, ...more } : entry,
  ),
});

test.each([
  ['says 1970 for a first publication', { firstPublished: '1970-01-01T00:00:00.000Z' }],
  ['says another day for the last edit', { modified: '1970-01-01T00:00:00.000Z' }],
  ['counts other edits', { version: 7 }],
  ['gives another text without an approval', { digest: 'a'.repeat(64) }],
  ['lets a date go back with an approval', { modified: '1970-01-01T00:00:00.000Z', revision: 3 }],
  ['names a revision that is yet to come', { revision: 999 }],
])('I9: a manifest that %s changes nothing, and none can accept it', async (_what, more) => {
  const before = await bench.pages();
  bench.cms.publish(article(3));
  bench.cms.tamper = rewrite(more);
  await bench.sync();
  expect((await readHold(bench.folder))?.reason).toBe('rewritten');
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(await bench.pages()).toEqual(before);
  bench.cms.tamper = (manifest) => manifest;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-3/')).toContain('Articolo 3');
});

test('I9: a document counts as published again only when it was withdrawn since the site looked', async () => {
  const before = await bench.pages();
  bench.cms.publish(article(3));
  bench.cms.tamper = (manifest) => ({
    ...rewrite({ firstPublished: '1970-01-01T00:00:00.000Z' })(manifest),
    ...(manifest.since && {
      since: {
        ...manifest.since,
        republished: manifest.documents.map(({ id, type }) => ({
          ...{ id, type, revision: 1 },
          ...{ at: '2026-01-01T00:00:00.000Z', reason: 'Un motivo.' },
        })),
      },
    }),
  });
  await bench.sync();
  expect((await readHold(bench.folder))?.reason).toBe('rewritten');
  expect(await bench.pages()).toEqual(before);
  bench.cms.tamper = (manifest) => manifest;
  await bench.sync();
});

test('an approval changes the date of its own document, and an old page keeps its own', async () => {
  bench.cms.publish(article(1, 'Riscritto'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Riscritto');
  expect(await readHold(bench.folder)).toBeNull();
});
