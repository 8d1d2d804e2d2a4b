// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from './folder.ts';
import type { Table } from './table.ts';

/** Pause before a table that cannot be read is tried again: parsing thousands of rows at each request would stall all. */
const RETRY_MS = 1000;

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
 * Gives the table of the release that is online. Each request asks once, so each answer belongs to one release; the
 * disk is looked at once for all requests that are answered in the same turn. While a new table cannot be read, the
 * former one is served, and `onError` is told once.
 */
export function currentTable(folder: Folder, onError: (error: unknown) => void) {
  let table: Table | undefined;
  let stamp: string | undefined;
  let retryAt = 0;
  let lastError = '';
  let isLookedAt = false;
  return (): Table | undefined => {
    if (isLookedAt) return table;
    isLookedAt = true;
    setImmediate(() => {
      isLookedAt = false;
    });
    try {
      const now = stampOf(folder.current);
      if (now === stamp || performance.now() < retryAt) return table;
      table = readCurrent(folder);
      stamp = now;
      lastError = '';
    } catch (error) {
      retryAt = performance.now() + RETRY_MS;
      const text = String(error);
      if (text !== lastError) onError(error);
      lastError = text;
    }
    return table;
  };
}
