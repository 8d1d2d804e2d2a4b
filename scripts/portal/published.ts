// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { hashOfSources } from '../machine/stamp.ts';

const PUBLISHED = inRoot('test-results', 'published');
const STAMP = inRoot('test-results', 'published.sources');

/** The programs, and what puts the demo online by them. */
const sources = (): string =>
  hashOfSources(
    ['cms', 'shared', 'site', 'pnpm-lock.yaml', 'scripts/harness/published-demo.ts'].map((name) =>
      inRoot(name),
    ),
  );

/** Path of a data folder with the demo online, if {@link keepPublished} made one of the sources as they are. */
export const publishedFolder = (): string | undefined =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources() ? PUBLISHED : undefined;

/**
 * Keeps such a folder: a portal that begins with it has no search index and no sheets to make.
 * @param make puts the demo online in an empty folder, and stops
 */
export async function keepPublished(make: (dataDir: string) => Promise<void>): Promise<void> {
  if (publishedFolder()) return;
  for (const old of [STAMP, PUBLISHED]) rmSync(old, { recursive: true, force: true });
  await make(PUBLISHED);
  writeFileSync(STAMP, sources());
}
