// SPDX-License-Identifier: AGPL-3.0-or-later
import { letOthersGoFirst } from '../low-priority.ts';
import type { SheetAnswer, SheetJob } from './sheet-job.ts';
import { sheetPdf } from './sheet-pdf.ts';

/**
 * The child process that draws sheets: the library and its fonts need memory that the publisher has no use for
 * otherwise. Its parent (`run-sheets.ts`) sends the jobs; it answers each in turn, and ends.
 */
const answerTo = (job: SheetJob): Promise<SheetAnswer> =>
  sheetPdf(job).catch((error: unknown) => ({
    reason: error instanceof Error ? error.message : String(error),
  }));

const send = (answer: SheetAnswer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(answer, (error: Error | null) => (error ? reject(error) : resolve()));
  });

// Nobody waits for a sheet as for a page.
letOthersGoFirst();
process.once('disconnect', () => process.exit(1));
process.once('message', (jobs: readonly SheetJob[]) => {
  const work = async (): Promise<void> => {
    for (const job of jobs) await send(await answerTo(job));
  };
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
