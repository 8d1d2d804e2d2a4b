// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from 'sharp';
import { RefusedFile } from './inspect.ts';
import type { FromChild, ToChild } from './picture-messages.ts';
import { prepareMedia } from './prepare.ts';

/** How often the child says how much memory it has. */
const REPORT_MS = 100;

/**
 * A program of its own that decodes pictures for `picture-queue.ts`, one at a time: should a picture need too much memory
 * or time, this process is ended and not the CMS.
 */
const tell = (message: FromChild): void => void process.send?.(message);

// One picture uses one core; the desk has the others.
sharp.concurrency(1);
sharp.cache(false);

async function prepare({ dataDir, data }: ToChild): Promise<FromChild> {
  try {
    return { media: await prepareMedia(dataDir, Buffer.from(data)) };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.said };
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    return { failed: message, code };
  }
}

process.on('message', (asked: ToChild) => void prepare(asked).then(tell));
process.on('disconnect', () => process.exit());
setInterval(() => tell({ rss: process.memoryUsage.rss() }), REPORT_MS);
