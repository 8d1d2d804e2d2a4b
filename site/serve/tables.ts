// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from '../publisher/folder.ts';
import type { Table } from '../publisher/release.ts';

/** What cannot be read is tried again that much later: thousands of rows at each request would hold up everybody. */
const AGAIN_MS = 1000;

/** Changes whenever `current` does; `undefined` when there is none. */
function stampOf(current: string): string | undefined {
  const found = statSync(current, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeMs}`;
}

function readCurrent({ current, releases }: Folder): Table {
  const file = path.join(releases, `${readFileSync(current, 'utf8').trim()}.json`);
  try {
    // Our own publisher writes it whole and checks it; thousands of rows are not checked again here.
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The release that is online cannot be read: ${file}`, { cause });
  }
}

/**
 * The release that is online. Each request asks once, so each answer belongs to one release. What cannot be read
 * changes nothing: the release before it goes on being served, and it is said once.
 */
export function currentTable(folder: Folder, complain: (error: unknown) => void) {
  let table: Table | undefined;
  let stamp: string | undefined;
  let again = 0;
  let said = '';
  return (): Table | undefined => {
    try {
      const now = stampOf(folder.current);
      if (now === stamp || performance.now() < again) return table;
      table = readCurrent(folder);
      stamp = now;
      said = '';
    } catch (error) {
      again = performance.now() + AGAIN_MS;
      const text = String(error);
      if (text !== said) complain(error);
      said = text;
    }
    return table;
  };
}
