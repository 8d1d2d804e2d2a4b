// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { crawl } from '../harness/crawl.ts';
import { likeADemoArticle } from '../harness/articles.ts';
import { commandOf, descendantsOf } from '../machine/processes.ts';
import { waitFor } from '../machine/wait.ts';
import { Reader } from './reader.ts';
import { differencesFromScratch } from './second-opinion.ts';
import { Writer } from './storm.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { sharedPortal } from './desk.ts';

/** Each once, the publisher before Pagefind; each run of the tests strikes at other moments. */
const VICTIMS = ['cms', 'publisher', 'pagefind'] as const;
/** A publisher that is started again makes the whole index when it does by itself: Pagefind is at work between approvals. */
const SOON = { INDEX_AFTER_MS: '200' };
/** So many are waited for before each death, and after the last: each death is between some of them. */
const APPROVALS = 3;

let portal: TestPortal;

beforeAll(async () => {
  portal = await sharedPortal();
});

/** Kills one program while it works, and starts it again if nothing else does. */
async function strike(victim: (typeof VICTIMS)[number]): Promise<void> {
  // Between an immediate death and one after several transactions, renders and an index.
  await sleep(100 + Math.random() * 900);
  if (victim !== 'pagefind') {
    await portal.service(victim).kill();
    await portal.start(victim, { env: SOON });
    return;
  }
  const children = await waitFor(() => indexers().length > 0 && indexers(), {
    timeoutMs: 60_000,
    everyMs: 10,
    what: 'Pagefind to be at work',
  });
  for (const pid of children) end(pid);
}

/** The child of the publisher that makes a search index, and the program of Pagefind that it has started. */
const indexers = (): number[] =>
  descendantsOf(portal.service('publisher').pid)
    .map(({ pid }) => pid)
    .filter((pid) => /pagefind/.test(commandOf(pid)));

/** The end of a process that may just have ended by itself. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function writers(): Promise<Writer[]> {
  const reviewer = await portal.as('reviewer');
  return Promise.all(
    [0, 1].map(async (nth) => {
      const editor = await portal.as('editor', nth);
      return new Writer(`${'AB'[nth]}`, editor, reviewer, await likeADemoArticle(editor));
    }),
  );
}

test('R01 R02 R25 I3 I7: the death of each program in a storm of edits loses nothing, breaks no page, leaves no trace', {
  timeout: 400_000,
}, async () => {
  const reader = new Reader(portal.site, await crawl(portal.site));
  const storm = await writers();
  const approvals = (): number => storm.reduce((sum, writer) => sum + writer.approvals, 0);
  const complaints = (): string[] => storm.flatMap((writer) => writer.complaints);
  const untilApproved = async (wanted = approvals() + APPROVALS): Promise<void> => {
    await waitFor(() => approvals() >= wanted, {
      timeoutMs: 60_000,
      what: () => `${wanted} approvals; there are ${approvals()}, and ${complaints().join(', ')}`,
    });
  };
  for (const victim of VICTIMS) {
    await untilApproved();
    await strike(victim);
  }
  await untilApproved();
  await Promise.all(storm.map((writer) => writer.stop()));
  const release = await portal.untilSettled();
  const { read, problems } = await reader.stop();

  console.log(`${approvals()} approvals, ${read} pages read meanwhile`);
  expect(problems).toEqual([]);
  expect(read).toBeGreaterThan(100);
  expect(complaints()).toEqual([]);

  const manifest = await portal.manifest();
  const published = new Map(manifest.documents.map((entry) => [entry.id, entry.digest]));
  const reviewer = await portal.as('reviewer');
  for (const { id, titles, digests } of storm.flatMap((writer) => writer.accounts)) {
    expect(titles).toContain((await reviewer.get('articles', id))['title']);
    expect(digests).toContain(published.get(id));
  }
  for (const [id, digest] of published) expect(release.documents[id]?.digest).toBe(digest);
  expect(release.refused).toEqual([]);
  expect(await differencesFromScratch(portal)).toEqual([]);
});
