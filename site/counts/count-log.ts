// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../release/disk.ts';
import { folderIn } from '../release/folder.ts';
import { currentNumber, readTable } from '../release/table.ts';
import { CountFiles } from './count-files.ts';
import { addLog } from './nginx-log.ts';
import { Tally } from './tally.ts';

/** Fingerprints of logs that were counted, so that none is counted twice: a hash of the whole file says nothing of its lines. */
const Counted = z.array(z.string());

/** The lines of a log, plain or gzipped, and its fingerprint when all of them were read. */
function linesOf(file: string) {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = createReadStream(file);
  const plain = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // An error of the file must reach who reads the lines.
  source.on('error', (error) => hashing.destroy(error));
  plain.on('error', (error: Error) => hashing.destroy(error));
  const input = plain.pipe(hashing);
  return {
    lines: createInterface({ input, crlfDelay: Infinity }),
    fingerprint: () => hash.digest('hex').slice(0, 32),
  };
}

/**
 * Counts a log of nginx, and keeps the numbers only.
 * @returns what to tell
 * @throws Error when the log cannot be read, was counted before, or nothing is online
 */
export async function countLog(dataDir: string, file: string): Promise<string> {
  const folder = folderIn(dataDir);
  const rows = (await readTable(folder, await currentNumber(folder)))?.rows;
  if (!rows) throw new Error(`Nothing is online in ${folder.root}: DATA_DIR is another folder.`);
  const { lines, fingerprint } = linesOf(file);
  const tally = new Tally();
  const unread = await addLog(tally, lines, (pathname) => Object.hasOwn(rows, pathname));
  const files = new CountFiles(dataDir);
  const list = path.join(files.folder, 'counted-logs.json');
  const before = Counted.parse(JSON.parse((await readIfThere(list)) ?? '[]'));
  const own = fingerprint();
  if (before.includes(own)) throw new Error(`${file} was counted before: nothing is added.`);
  // First, so that a crash between the two loses a log and counts none twice.
  await writeWhole(list, `${JSON.stringify([...before, own])}\n`, true);
  await files.add(tally, 'logs');
  const days = tally.days().map(({ day }) => day);
  const skipped = unread > 0 ? ` ${unread} lines are not of nginx’s combined format.` : '';
  if (days.length === 0) return `${file}: nothing to count.${skipped}`;
  return `${file}: counted ${days[0]} to ${days.at(-1)}.${skipped}`;
}

/** `node site/counts/count-log.ts access.log.1 …`: whole logs, that nginx does not write to any more. */
if (import.meta.main) {
  const { DATA_DIR: dataDir = '' } = process.env;
  const logs = process.argv.slice(2);
  if (dataDir === '' || logs.length === 0) {
    console.error('Say which logs: npm run count -- access.log.1 (DATA_DIR names the portal).');
    process.exit(1);
  }
  for (const log of logs) {
    try {
      console.log(await countLog(dataDir, log));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
