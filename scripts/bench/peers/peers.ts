// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@portico/shared/contract/article';
import { documentPath } from '@portico/shared/paths';
import { build, SITE_BUILD } from '../../portal/build.ts';
import { inRoot } from '../../machine/root.ts';
import { say, step } from '../../machine/say.ts';
import { madeArticles } from '../../harness/made-documents.ts';
import { eleventy, hugo, type Peer, pagesIn, writeDocuments } from './peer-sites.ts';
import { publisherAlone } from './publisher-alone.ts';
import {
  attempt,
  kilobytes,
  median,
  megabytes,
  ratio,
  sayFigure,
  showTable,
  spread,
} from '../figures.ts';
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
  const peers = await peersHere(work, articles, rendered);
  const name = 'this portal';
  const builds = await buildInTurns([{ name, build: ours, out }, ...peers], count >= 5000 ? 3 : 5);
  const measured: Measured[] = [];
  for (const [index, peer] of peers.entries()) {
    const edits = await measureEdits(peer.name, () => editsOf(peer, newest, EDITS));
    const pages = pagesIn(peer.out);
    measured.push({ name: peer.name, builds: builds[index + 1] ?? [], edits: edits ?? [], pages });
  }
  const alone = await attempt('the publisher', () =>
    step('The publisher from nothing, and edits', 'a minute', () =>
      publisherAlone(work, articles, EDITS),
    ),
  );
  const own = { name, builds: builds[0] ?? [], edits: alone?.edits ?? [], pages: pagesIn(out) };
  show(count, [own, ...measured]);
  if (alone)
    say(
      `\nThe publisher from nothing to online (fetch, check, render, compress, switch): ${spread([alone.full])}; its memory then ${megabytes(alone.memory)}, at most ${megabytes(alone.peak)}.`,
    );
}

/** The other generators that this machine has. */
async function peersHere(
  work: string,
  articles: readonly Article[],
  rendered: string,
): Promise<Peer[]> {
  const found = [
    await attempt('Eleventy', () => eleventy(work, articles, rendered)),
    await attempt('Hugo', () => hugo(work, articles, rendered)),
  ];
  if (!found[1])
    say('Hugo is left out: no `hugo` on PATH that works. Debian: apt-get install hugo.');
  return found.filter((peer) => peer !== undefined);
}

async function measureEdits(
  name: string,
  work: () => Promise<number[]>,
): Promise<number[] | undefined> {
  const what = `${EDITS} edits under ${name}`;
  const edits = await attempt(what, () => step(what, 'a minute', work));
  if (edits) sayFigure(`${name}, one edit`, spread(edits));
  return edits;
}

interface Wanted {
  readonly name: string;
  readonly build: Command;
  readonly out: string;
}

/**
 * Every generator from cold, in turns, so that what else the machine does hits all of them. One that fails is not
 * built again.
 */
async function buildInTurns(wanted: readonly Wanted[], rounds: number): Promise<Timed[][]> {
  const results: Timed[][] = wanted.map(() => []);
  const failed = new Set<Wanted>();
  await step(`Full builds, ${rounds} rounds`, 'minutes', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, one] of wanted.entries()) {
        if (failed.has(one)) continue;
        rmSync(one.out, { recursive: true, force: true });
        const what = `${one.name}, full build ${round}`;
        const built = await attempt(what, () => timed(one.build));
        if (!built) failed.add(one);
        else {
          results[index]?.push(built);
          sayFigure(what, `${spread([built.ms])}, ${megabytes(built.memory)}`);
        }
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
