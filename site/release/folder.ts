// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';

/** Paths of the files of the site, all under `DATA_DIR/site`. */
export interface Folder {
  readonly root: string;
  /** Canonical JSON texts of documents, by digest. */
  readonly documents: string;
  /** Contents that are served, by SHA-256; see `contents.ts`. */
  readonly contents: string;
  /** Tables of releases, `<number>.json`. */
  readonly releases: string;
  /** Number of the release that is online. */
  readonly current: string;
  /** The accepted set, as it was at some entry of the journal. */
  readonly accepted: string;
  /** The publications since, one entry each; also the way back. */
  readonly journal: string;
  /** Why the publisher waits for an operator; absent when it does not. */
  readonly hold: string;
  /** Commands of an operator; read and removed by the publisher. */
  readonly commands: string;
  /** Content-addressed rows of earlier releases that are still answered. */
  readonly kept: string;
  /** Work of the search child. */
  readonly search: string;
}

export function folderIn(dataDir: string): Folder {
  const root = path.resolve(dataDir, 'site');
  const at = (name: string): string => path.join(root, name);
  return {
    root,
    documents: at('documents'),
    contents: at('contents'),
    releases: at('releases'),
    current: at('current'),
    accepted: at('accepted.json'),
    journal: at('journal.jsonl'),
    hold: at('hold.json'),
    commands: at('orders'),
    kept: at('kept.json'),
    search: at('search'),
  };
}

/** `ab/abcd…`: 256 folders, so that none grows too large. */
export const sharded = (folder: string, hash: string): string =>
  path.join(folder, hash.slice(0, 2), hash);
