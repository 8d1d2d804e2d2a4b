// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseArgs } from 'node:util';
import { makeArticles } from './bench/made-articles.ts';
import { measure, type Row } from './bench/measure.ts';
import { openPortal } from './e2e/test-portal.ts';
import { buildAll } from './lib/prepare.ts';
import { main, Plain, say, step } from './lib/say.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });

/** `npm run bench`, `npm run bench -- --articles 10000`: how fast and how big, on the demo and with many articles. */
async function bench(): Promise<void> {
  const count = Number(values.articles);
  if (!Number.isInteger(count) || count < 1) {
    throw new Plain('--articles takes a number of articles, for example --articles 10000.');
  }
  await buildAll();
  const portal = await openPortal();
  try {
    const demo = await step('Measuring the demo', 'half a minute', () => measure(portal));
    await step(`Making ${count} articles`, `about ${Math.ceil(count / 500)} min`, () =>
      makeArticles(portal, count),
    );
    const many = await step(`Measuring with ${count} more articles`, 'a minute', () =>
      measure(portal),
    );
    show(demo, many, count);
  } finally {
    await portal.close();
  }
}

function show(demo: readonly Row[], many: readonly Row[], count: number): void {
  say(`\n| what | the demo | with ${count} more articles |\n| --- | --- | --- |`);
  demo.forEach(([what, value], place) => {
    say(`| ${what} | ${value} | ${many[place]?.[1] ?? ''} |`);
  });
}

await main(bench);
process.exit();
