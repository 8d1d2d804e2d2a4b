// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { indexedPage } from './indexed-page.ts';

/**
 * The child process that runs Pagefind: it needs gigabytes for 10,000 pages and may die without harm. Its parent
 * (`run-pagefind.ts`) sends one job; it answers `done` or says what went wrong, and ends.
 */
const Job = z.strictObject({
  /** Folder to write the index to. */
  out: z.string(),
  /** Pages in the order in which they were first published: the same pages give the same index. */
  pages: z.array(z.strictObject({ url: z.string(), file: z.string() })),
});

/** Labels of fields and buttons: no sentence of a page. Others say it of themselves (`data-pagefind-ignore`). */
const NOT_SEARCHED = ['.event-bar dt', '.facts dt', '.event-facts .btn'];

async function build({ out, pages }: z.infer<typeof Job>): Promise<void> {
  const { index, errors } = await createIndex({
    writePlayground: false,
    excludeSelectors: NOT_SEARCHED,
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, file } of pages) {
    const content = indexedPage(await readFile(file, 'utf8'));
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath: out });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
}

process.once('disconnect', () => process.exit(1));
process.once('message', (message) => {
  build(Job.parse(message)).then(
    () => process.send?.('done', () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
