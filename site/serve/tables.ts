// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from '../publisher/folder.ts';
import type { Table } from '../publisher/release.ts';

/**
 * The release that is online. Each request asks once, so each answer belongs to one release. What cannot be read
 * changes nothing: the release before it goes on being served.
 */
export function currentTable(folder: Folder, complain: (error: unknown) => void) {
  let table: Table | undefined;
  let stamp = '';
  return (): Table | undefined => {
    try {
      const { ino, mtimeMs } = statSync(folder.current);
      const now = `${ino} ${mtimeMs}`;
      if (now === stamp) return table;
      const number = readFileSync(folder.current, 'utf8').trim();
      // Our own publisher writes it whole and checks it; thousands of rows are not checked again here.
      table = JSON.parse(readFileSync(path.join(folder.releases, `${number}.json`), 'utf8'));
      stamp = now;
    } catch (error) {
      if (stamp !== '') complain(error);
    }
    return table;
  };
}
