// SPDX-License-Identifier: AGPL-3.0-or-later
import { openPortal } from '../../harness/test-portal.ts';
import { bringChromium } from '../../machine/chromium.ts';
import { buildAll } from '../../portal/prepare.ts';
import { Plain, say } from '../../machine/say.ts';
import { crawl } from '../../harness/crawl.ts';
import { templatesOf } from '../../harness/templates.ts';
import { type Audited, CATEGORIES, lighthouse } from './lighthouse.ts';
import { portalPath } from '@portico/shared/paths';
import { slowLine, slowSearch, type SlowView } from './slow-line.ts';
import { kilobytes, median, showTable } from '../figures.ts';

/**
 * `npm run bench -- pages`: every template of the demo by Lighthouse (mobile) and over a line of 400 kbit/s and 400 ms.
 * `BENCH_SITE=http://localhost:8080` looks at a site that is running already.
 */
export async function benchPages(): Promise<void> {
  const chromium = await bringChromium();
  if (!chromium) throw new Plain('Without a Chromium no page can be looked at.');
  const running = process.env['BENCH_SITE'];
  if (running) return look(running, chromium);
  await buildAll();
  const portal = await openPortal();
  try {
    // As for most readers: nothing but the file server.
    await Promise.all([portal.stop('cms'), portal.stop('publisher')]);
    await look(portal.site, chromium);
  } finally {
    await portal.close();
  }
}

async function look(site: string, chromium: string): Promise<void> {
  const templates = Object.entries(templatesOf(await crawl(site)));
  const audited: (readonly [string, Audited, SlowView])[] = [];
  for (const [name, path] of templates) {
    // A page that says 404 has no scores: Lighthouse refuses it.
    if (name === 'not-found') continue;
    const url = site + path;
    const one = [name, await lighthouse(url, chromium), await slowLine(url)] as const;
    // Said at once: what comes later may fail.
    say(`  ${rowOf(one).join(' · ')}`);
    audited.push(one);
  }
  showTable(
    [
      'template',
      ...CATEGORIES,
      'LCP',
      'blocked',
      'CLS',
      'bytes',
      'text at 400 kbit/s',
      'CLS there',
    ],
    audited.map(rowOf),
  );
  await showSearch(site);
  showComplaints(audited);
}

/** The figures of one template. */
const rowOf = ([name, { scores, lcp, blocked, cls, bytes }, view]: readonly [
  string,
  Audited,
  SlowView,
]): string[] => [
  name,
  ...scores.map(String),
  `${(lcp / 1000).toFixed(2)} s`,
  `${blocked.toFixed(0)} ms`,
  cls.toFixed(3),
  kilobytes(bytes),
  ...columnsOf(view),
];

/** Seconds and layout shift. */
const columnsOf = ({ first, shift }: SlowView): string[] => [
  `${(median(first) / 1000).toFixed(2)} s (worst ${(Math.max(...first) / 1000).toFixed(2)})`,
  shift.toFixed(3),
];

/** Shows how soon a search that somebody was sent has its first result. */
async function showSearch(site: string): Promise<void> {
  const search = await slowSearch(`${site}${portalPath('search', 'it')}?q=banca`);
  showTable(
    ['search «banca», CPU × 4', 'first result at 400 kbit/s', 'CLS there'],
    [
      ['the first time', ...columnsOf(search.first)],
      ['once more', ...columnsOf(search.again)],
    ],
  );
}

/** Lists the audits that cost points, and on which templates. */
function showComplaints(audited: readonly (readonly [string, Audited, SlowView])[]): void {
  const templates = new Map<string, string[]>();
  for (const [name, { complaints }] of audited) {
    for (const complaint of complaints) {
      templates.set(complaint, [...(templates.get(complaint) ?? []), name]);
    }
  }
  say('\nWhat costs points (the demo asks not to be indexed, on purpose: is-crawlable):');
  for (const [complaint, names] of templates) {
    const where = names.length === audited.length ? 'every template' : names.join(', ');
    say(`  ${complaint}: ${where}`);
  }
  if (templates.size === 0) say('  nothing');
}
