// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { crawl } from '../harness/crawl.ts';
import { likeADemoArticle } from '../harness/articles.ts';
import { descendantsOf } from '../machine/processes.ts';
import { waitFor } from '../machine/wait.ts';
import { Reader } from './reader.ts';
import { differencesFromScratch } from './second-opinion.ts';
import { Writer } from './storm.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { sharedPortal } from './desk.ts';

/** Each once; each run of the tests strikes at other moments. */
const VICTIMS = ['cms', 'publisher', 'pagefind'] as const;
/** So many that each death is between some of them. */
const APPROVALS = 10;

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
    await portal.start(victim);
    return;
  }
  const { pid } = portal.service('publisher');
  const children = await waitFor(() => descendantsOf(pid).length > 0 && descendantsOf(pid), {
    timeoutMs: 60_000,
    everyMs: 10,
    what: 'Pagefind to be at work',
  });
  for (const child of children) end(child.pid);
}

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
  for (const victim of VICTIMS) await strike(victim);
  const approvals = (): number => storm.reduce((sum, writer) => sum + writer.approvals, 0);
  const complaints = (): string[] => storm.flatMap((writer) => writer.complaints);
  await waitFor(() => approvals() > APPROVALS, {
    timeoutMs: 60_000,
    what: () =>
      `more than ${APPROVALS} approvals; there are ${approvals()}, and ${complaints().join(', ')}`,
  });
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
