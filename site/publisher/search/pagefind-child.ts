// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { localeOf } from '../../src/search/state.ts';
import { letOthersGoFirst } from '../low-priority.ts';
import type { NamedPage } from './asked-often.ts';
import { indexedPage } from './indexed-page.ts';
import { writeAnswers } from './write-answers.ts';

/**
 * The child process that runs Pagefind: it needs gigabytes for 10,000 pages and may die without harm. Its parent
 * (`run-pagefind.ts`) sends one job; it answers `done` or says what went wrong, and ends.
 */
const Job = z.strictObject({
  /** Folder to write the index to. */
  out: z.string(),
  /** Pages in the order in which they were first published: the same pages give the same index. */
  pages: z.array(z.strictObject({ url: z.string(), file: z.string() })),
  /** What is needed to answer the words that are asked for most; absent when nobody is to be answered from files. */
  answering: z
    .strictObject({
      index: z.string(),
      aliases: z.record(
        z.string(),
        z.array(z.strictObject({ words: z.array(z.string()), means: z.string() })),
      ),
    })
    .optional(),
  /** Does nobody wait for it? Then it and Pagefind's own process let everything else go first. */
  isCalm: z.boolean(),
});

/**
 * Labels of fields and buttons: no sentence of a page; and what a script may show later. Others say it of themselves
 * (`data-pagefind-ignore`).
 */
const NOT_SEARCHED = ['.event-bar dt', '.facts dt', '.event-facts .btn', '[hidden]'];

/** What names a page, as the page says it to Pagefind. */
const NAMES = /<meta (?:property="og:title"|name="portal:also") content="([^"]*)"/g;

/** The names of a page; other names stand in a row. */
const namesIn = (html: string): string[] =>
  [...html.matchAll(NAMES)].flatMap(([, text = '']) => text.split(', '));

/** Many times what the answers take. Milliseconds. */
const ANSWERS_MS = 20_000;

/** Answers save time; an index without them is whole, and does not wait for them for long. */
async function tryToAnswer(
  answering: Omit<Parameters<typeof writeAnswers>[0], 'signal'>,
): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const late = sleep(ANSWERS_MS, undefined, { signal }).then(() => {
    throw new Error(`They took longer than ${ANSWERS_MS} ms.`);
  });
  try {
    await Promise.race([writeAnswers({ ...answering, signal }), late]);
  } catch (error) {
    console.error('The words that are asked for most are not answered from files:', error);
    controller.abort();
    const answers = path.join(answering.out, 'answers');
    // One of them may be on its way to the disk.
    await rm(answers, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function build({ out, pages, answering, isCalm }: z.infer<typeof Job>): Promise<void> {
  if (isCalm) letOthersGoFirst();
  const { index, errors } = await createIndex({
    writePlayground: false,
    excludeSelectors: NOT_SEARCHED,
  });
  if (!index) throw new Error(errors.join('\n'));
  const named: NamedPage[] = [];
  for (const { url, file } of pages) {
    const html = await readFile(file, 'utf8');
    named.push({ locale: localeOf(url), names: namesIn(html) });
    const content = indexedPage(html);
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath: out });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
  if (answering) await tryToAnswer({ out, pages: named, ...answering });
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
