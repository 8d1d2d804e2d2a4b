// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPath } from '@portico/shared/paths';
import { build, SITE_BUILD } from '../../portal/build.ts';
import { inRoot } from '../../machine/root.ts';
import { say, step } from '../../machine/say.ts';
import { madeArticles } from '../../harness/made-documents.ts';
import { eleventy, hugo, pagesIn, writeDocuments } from './peer-sites.ts';
import { publisherAlone } from './publisher-alone.ts';
import { kilobytes, median, megabytes, ratio, showTable, spread } from '../figures.ts';
import { type Command, type Timed, timed } from './timed.ts';
import { editsOf } from './watcher.ts';

const EDITS = 10;

/** One generator with what was measured of it. */
interface Measured {
  readonly name: string;
  readonly builds: readonly Timed[];
  readonly edits: readonly number[];
  readonly pages: { readonly count: number; readonly bytes: number };
}

/**
 * `npm run bench -- peers [articles]`: our renderer beside Eleventy and Hugo, on this machine, one after the other in
 * turns.
 *
 * All write the same made articles (texts of the demo, as JSON of the contract for us, as Markdown for them) with
 * header and footer of the same bytes, related articles, lists of 50, topic and audience pages, feed and site map.
 * What is not equal speaks for them: their header and footer are fixed text where ours are rendered, their related
 * articles are the neighbours by date, and we validate every document and render the demo's other pages, in two
 * languages, as well. Neither of them compresses, indexes or switches a release; that is the row of the publisher.
 */
export async function benchPeers(count: number): Promise<void> {
  await build(SITE_BUILD);
  const work = mkdtempSync(join(tmpdir(), 'portico-peers-'));
  try {
    await compare(work, count);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare(work: string, count: number): Promise<void> {
  const articles = madeArticles(count);
  const newest = articles.at(-1);
  if (!newest) return;
  const out = join(work, 'ours');
  const ours: Command = {
    program: process.execPath,
    args: ['publisher/render-once.ts', '--documents', writeDocuments(work, articles), '--out', out],
    cwd: inRoot('site'),
  };
  await step('Rendering ours once, to warm up', 'seconds', () => timed(ours));
  const rendered = join(out, documentPath('article', newest.locales.it.slug, 'it'), 'index.html');
  const others = [await eleventy(work, articles, rendered), await hugo(work, articles, rendered)];
  const peers = others.filter((peer) => peer !== undefined);
  if (peers.length < others.length) {
    say(
      'Hugo is not on this machine (no `hugo` on PATH): it is left out. Debian: apt-get install hugo.',
    );
  }
  const builds = await buildInTurns([{ build: ours, out }, ...peers], count >= 5000 ? 3 : 5);
  const measured: Measured[] = [];
  for (const [index, peer] of peers.entries()) {
    const edits = await step(`${EDITS} edits under ${peer.name}`, 'a minute', () =>
      editsOf(peer, newest, EDITS),
    );
    const pages = pagesIn(peer.out);
    measured.push({ name: peer.name, builds: builds[index + 1] ?? [], edits, pages });
  }
  const alone = await step('The publisher from nothing, and edits', 'a minute', () =>
    publisherAlone(work, articles, EDITS),
  );
  const name = 'this portal';
  const all = [{ name, builds: builds[0] ?? [], edits: alone.edits, pages: pagesIn(out) }];
  show(count, [...all, ...measured]);
  say(
    `\nThe publisher from nothing to online (fetch, check, render, compress, switch): ${spread([alone.full])}; its memory then ${megabytes(alone.memory)}, at most ${megabytes(alone.peak)}.`,
  );
}

/** Every generator from cold, in turns, so that what else the machine does hits all of them. */
async function buildInTurns(
  wanted: readonly { readonly build: Command; readonly out: string }[],
  rounds: number,
): Promise<Timed[][]> {
  const results: Timed[][] = wanted.map(() => []);
  await step(`Full builds, ${rounds} rounds`, 'minutes', async () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { build: command, out }] of wanted.entries()) {
        rmSync(out, { recursive: true, force: true });
        results[index]?.push(await timed(command));
      }
    }
  });
  return results;
}

function show(count: number, all: readonly Measured[]): void {
  const [first] = all;
  if (!first) return;
  const times = (one: Measured): number[] => one.builds.map(({ ms }) => ms);
  const work = (one: Measured): number[] => one.builds.map(({ processor }) => processor);
  const row = (what: string, cell: (one: Measured) => string): string[] => [what, ...all.map(cell)];
  showTable(
    [`${count} articles`, ...all.map(({ name }) => name)],
    [
      row('full build from cold', (one) => spread(times(one))),
      row('… as a ratio to ours', (one) => ratio(times(one), times(first))),
      row('… processor time', (one) => spread(work(one))),
      row('… processor time as a ratio to ours', (one) => ratio(work(one), work(first))),
      row('… memory at its peak', (one) => megabytes(median(one.builds.map((b) => b.memory)))),
      row('one edit → page and list show it', (one) => spread(one.edits)),
      row('… as a ratio to ours', (one) => ratio(one.edits, first.edits)),
      row('pages written', (one) => String(one.pages.count)),
      row('bytes of a page, mean', (one) => kilobytes(one.pages.bytes / one.pages.count)),
    ],
  );
  say('\nOne edit: ours by HTTP from a running publisher; theirs on disk from a running watcher.');
}
