// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { likeADemoArticle } from '../e2e/articles.ts';
import type { TestPortal } from '../e2e/test-portal.ts';
import { descendantsOf, memoryOf } from '../lib/processes.ts';
import { waitFor } from '../lib/wait.ts';
import { weightOfPage } from '../quality/wire.ts';

const TURNS = 10;

/** One measured thing: what, and its value with unit. */
export type Row = readonly [string, string];

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `${at(0.5).toFixed(0)} ms (worst ${at(1).toFixed(0)} ms)`;
}

/** Whether a reader who searches now is shown an article. */
async function isFound(portal: TestPortal, revision: number, path: string): Promise<boolean> {
  const response = await fetch(`${portal.site}/search-state.json`);
  const { fresh } = (await response.json()) as { fresh: { path: string }[] };
  if (fresh.some((one) => one.path === path)) return true;
  return (await portal.release()).searchRevision >= revision;
}

/** The largest memory of what the publisher starts, watched until `stop` is called. */
function watchChildren(pid: number): { stop: () => number } {
  let most = 0;
  const timer = setInterval(() => {
    const sum = descendantsOf(pid).reduce((total, child) => total + child.memory, 0);
    most = Math.max(most, sum);
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Edits one article over and over, as people do, and takes the time of every step. */
export async function measure(portal: TestPortal): Promise<Row[]> {
  const editor = await portal.as('editor');
  const reviewer = await portal.as('reviewer');
  const indexer = watchChildren(portal.service('publisher').pid);
  const times = { save: [], approve: [], readable: [], found: [], indexed: [] } as Record<
    'save' | 'approve' | 'readable' | 'found' | 'indexed',
    number[]
  >;
  const article = await likeADemoArticle(editor);
  const { id } = await editor.create('articles', { ...article, title: 'Misura' });
  let path = '';
  for (let turn = 0; turn < TURNS; turn += 1) {
    const title = `Misura numero ${turn}, ${Date.now()}`;
    let begin = performance.now();
    await editor.save('articles', id, { title });
    times.save.push(performance.now() - begin);
    const { digest } = await editor.submit('articles', id);
    begin = performance.now();
    const revision = await reviewer.approve('articles', id, digest, { reason: 'Misura.' });
    times.approve.push(performance.now() - begin);
    path ||= await portal.articlePath(digest);
    const options = { timeoutMs: 60_000, everyMs: 5, what: path };
    await waitFor(async () => {
      const response = await fetch(`${portal.site}${path}`);
      return (await response.text()).includes(title);
    }, options);
    times.readable.push(performance.now() - begin);
    await waitFor(() => isFound(portal, revision, path), options);
    times.found.push(performance.now() - begin);
    await portal.untilOnline(revision, { search: true, timeoutMs: 120_000 });
    times.indexed.push(performance.now() - begin);
    await sleep(200);
  }
  const weight = await weightOfPage(`${portal.site}${path}`);
  return [
    ['draft save', median(times.save)],
    ['approve', median(times.approve)],
    ['approve → page readable', median(times.readable)],
    ['approve → found by search', median(times.found)],
    ['approve → in the index itself', median(times.indexed)],
    ['article, HTML on the wire', `${weight.html} B`],
    ['article, CSS on the wire', `${weight.css} B`],
    ['memory of the CMS', megabytes(memoryOf(portal.service('cms').pid))],
    ['memory of the publisher', megabytes(memoryOf(portal.service('publisher').pid))],
    ['memory of Pagefind at its most', megabytes(indexer.stop())],
    ['memory of the file server', megabytes(memoryOf(portal.service('serve').pid))],
  ];
}
