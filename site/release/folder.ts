// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';

/** Paths of the files of the site, all under `DATA_DIR/site`. */
export function folderIn(dataDir: string) {
  const root = path.resolve(dataDir, 'site');
  const at = (name: string): string => path.join(root, name);
  return {
    root,
    /** Canonical JSON texts of documents, by digest. */
    documents: at('documents'),
    /** Contents that are served, by SHA-256; see `contents.ts`. */
    contents: at('contents'),
    /** Tables of releases, `<number>.json`. */
    releases: at('releases'),
    /** Number of the release that is online. */
    current: at('current'),
    /** The accepted set, as it was at some entry of the journal. */
    accepted: at('accepted.json'),
    /** The publications since, one entry each; also the way back. */
    journal: at('journal.jsonl'),
    /** Why the publisher waits for an operator; absent when it does not. */
    hold: at('hold.json'),
    /** What was approved and happens later; never served. */
    schedule: at('schedule.json'),
    /** Commands of an operator; read and removed by the publisher. */
    commands: at('orders'),
    /** Content-addressed rows of earlier releases that are still answered. */
    kept: at('kept.json'),
    /** Work of the search child. */
    search: at('search'),
  };
}

export type Folder = Readonly<ReturnType<typeof folderIn>>;

/** `ab/abcd…`: 256 folders, so that none grows too large. */
export const sharded = (folder: string, hash: string): string =>
  path.join(folder, hash.slice(0, 2), hash);
