// SPDX-License-Identifier: AGPL-3.0-or-later
import { openPortal, type TestPortal } from '../../harness/test-portal.ts';
import { buildAll } from '../../portal/prepare.ts';
import { memoryOf, peakMemoryOf } from '../../machine/processes.ts';
import { step } from '../../machine/say.ts';
import { measureEdits } from './edits.ts';
import { fromNothing } from './from-nothing.ts';
import { makeArticles } from './made-articles.ts';
import { watchChildren } from './memory.ts';
import { megabytes } from '../spread.ts';
import { type Figure, showTable } from '../table.ts';
import { measureWeights } from './weights.ts';

/** `npm run bench [-- articles]`: the whole portal as people use it, on the demo and with many more articles. */
export async function benchPortal(count: number): Promise<void> {
  await buildAll();
  const portal = await openPortal();
  try {
    const demo = await step('Measuring the demo', 'a minute', () => measure(portal));
    if (count === 0) return show(['the demo'], [demo]);
    await step(`Making ${count} articles`, `about ${Math.ceil(count / 500)} min`, () =>
      makeArticles(portal, count),
    );
    const title = `with ${count} more articles`;
    const many = await step(`Measuring ${title}`, 'a minute or more', () => measure(portal));
    const whole = await step('The publisher from nothing', 'a minute', () => fromNothing(portal));
    show(
      ['the demo', title],
      [
        [...demo, [whole[0], '']],
        [...many, whole],
      ],
    );
  } finally {
    await portal.close();
  }
}

async function measure(portal: TestPortal): Promise<Figure[]> {
  const indexer = watchChildren(portal.service('publisher').pid);
  const { rows, path } = await measureEdits(portal);
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

function show(titles: readonly string[], columns: readonly (readonly Figure[])[]): void {
  const [first = []] = columns;
  showTable(
    ['what', ...titles],
    first.map(([what], place) => [what, ...columns.map((column) => column[place]?.[1] ?? '')]),
  );
}
