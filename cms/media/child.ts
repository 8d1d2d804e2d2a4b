// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from 'sharp';
import type { FromChild, Kind, Prepared, ToChild } from './child-messages.ts';
import { isOrderly } from './is-orderly.ts';
import { prepareFile } from './prepare-file.ts';
import { cutAround, prepareMedia } from './prepare.ts';
import { CENTRE, type Focus } from './focus.ts';
import { prepareTable } from './prepare-table.ts';
import { RefusedFile } from './refused-file.ts';

/** How often the child says how much memory it has. */
const REPORT_MS = 100;

/**
 * A program of its own that decodes pictures and reads files for `queue.ts`, one at a time: should one need too much
 * memory or time, this process is ended and not the CMS.
 */
const tell = (message: FromChild): void => {
  // The CMS may have ended and this program not have heard of it: then there is nobody to tell.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

// One picture uses one core; the desk has the others.
sharp.concurrency(1);
sharp.cache(false);

type Prepare = (dataDir: string, data: Buffer, focus: Focus) => Promise<Prepared[Kind]>;

const PREPARE: Readonly<Record<Kind, Prepare>> = {
  picture: prepareMedia,
  cut: cutAround,
  file: prepareFile,
  table: (_dataDir, data) => prepareTable(data),
};

async function prepare({ kind, dataDir, data, focus = CENTRE }: ToChild): Promise<FromChild> {
  try {
    return { prepared: await PREPARE[kind](dataDir, Buffer.from(data), focus) };
  } catch (error) {
    if (error instanceof RefusedFile)
      return { refused: error.said, spent: !isOrderly(error.cause) };
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    return { failed: message, code };
  }
}

process.on('message', (asked: ToChild) => void prepare(asked).then(tell));
process.on('disconnect', () => process.exit());
// The CMS may have ended, or have turned to another program, while this one was loaded: then nothing is heard of it.
if (!process.connected) process.exit();
setInterval(() => tell({ rss: process.memoryUsage.rss() }), REPORT_MS);
