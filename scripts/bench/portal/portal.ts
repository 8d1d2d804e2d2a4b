// SPDX-License-Identifier: AGPL-3.0-or-later
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPortal, type TestPortal } from '../../harness/test-portal.ts';
import { buildAll } from '../../portal/prepare.ts';
import { descendantsOf, memoryOf, peakMemoryOf } from '../../machine/processes.ts';
import { step } from '../../machine/say.ts';
import { waitFor } from '../../machine/wait.ts';
import { measureEdits } from './edits.ts';
import { makeTexts } from './made-texts.ts';
import { attempt, type Figure, megabytes, sayFigure, showTable, spread } from '../figures.ts';
import { measureRequests } from './requests.ts';
import { measureWeights } from './weights.ts';
import { measureWriters } from './writers.ts';

/** `npm run bench [-- articles]`: the whole portal as people use it, on the demo and with many more articles. */
export async function benchPortal(count: number): Promise<void> {
  await buildAll();
  const portal = await openPortal();
  try {
    const demo = await step('Measuring the demo', 'a minute', () => measure(portal));
    show(['the demo'], [demo]);
    if (count > 0) await measureMany(portal, count, demo);
  } finally {
    await portal.close();
  }
}

/** The same with many more articles, beside the figures of the demo. */
async function measureMany(
  portal: TestPortal,
  count: number,
  demo: readonly Figure[],
): Promise<void> {
  await step(`Making ${count} articles, with courses`, `about ${Math.ceil(count / 500)} min`, () =>
    makeTexts(portal, count),
  );
  const title = `with ${count} more articles`;
  const many = await step(`Measuring ${title}`, 'a minute or more', () => measure(portal));
  const whole = await attempt('the publisher from nothing', () =>
    step('The publisher from nothing', 'a minute', () => fromNothing(portal)),
  );
  show(
    ['the demo', title],
    [
      [...demo, ...(whole ? [[whole[0], ''] as const] : [])],
      [...many, ...(whole ? [whole] : [])],
    ],
  );
}

const EVERY_MS = 50;

/** Watches what a process starts, until asked for the largest memory that it took together. */
function watchChildren(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    const sum = descendantsOf(pid).reduce((total, child) => total + child.memory, 0);
    most = Math.max(most, sum);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function measure(portal: TestPortal): Promise<Figure[]> {
  const indexer = watchChildren(portal.service('publisher').pid);
  const edits = await measureEdits(portal);
  const { path } = edits;
  const rows = [
    ...edits.rows,
    ...(await measureWriters(portal)),
    ...(await measureRequests({
      site: portal.site,
      port: portal.settings.sitePort,
      pid: portal.service('serve').pid,
    })),
  ];
  for (const [what, value] of rows) sayFigure(what, value);
  const memory = (['cms', 'publisher', 'serve'] as const).map((name): Figure => {
    const { pid } = portal.service(name);
    return [
      `memory of ${name}`,
      `${megabytes(memoryOf(pid))} (peak ${megabytes(peakMemoryOf(pid))})`,
    ];
  });
  return [
    ...rows,
    ...memory,
    ['memory of Pagefind at its peak', megabytes(indexer())],
    ...(await measureWeights(portal, path)),
  ];
}

/**
 * Throws away all that the publisher has and starts it again: how long until everything is online once more. It
 * fetches, checks, renders, compresses and switches; the search index comes after.
 */
async function fromNothing(portal: TestPortal): Promise<Figure> {
  const { revision, count } = await portal.manifest();
  await portal.stop('publisher');
  await portal.stop('serve');
  rmSync(join(portal.settings.dataDir, 'site'), { recursive: true, force: true });
  const begin = performance.now();
  await Promise.all([portal.start('publisher'), portal.start('serve')]);
  await waitFor(async () => (await portal.release()).revision >= revision, {
    timeoutMs: 600_000,
    everyMs: 20,
    what: `revision ${revision} from nothing`,
  });
  return [`publisher from nothing, all ${count} documents`, spread([performance.now() - begin])];
}

function show(titles: readonly string[], columns: readonly (readonly Figure[])[]): void {
  const [first = []] = columns;
  showTable(
    ['what', ...titles],
    first.map(([what], place) => [what, ...columns.map((column) => column[place]?.[1] ?? '')]),
  );
}
