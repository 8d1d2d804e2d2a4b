// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { likeADemoArticle } from '../../harness/articles.ts';
import type { Client } from '../../harness/client.ts';
import type { TestPortal } from '../../harness/test-portal.ts';
import { waitFor } from '../../machine/wait.ts';
import { type Figure, spread } from '../figures.ts';

const TURNS = 12;

/** The steps of an edit that are timed, in milliseconds. */
const STEPS = {
  save: 'draft save',
  submit: 'submit',
  approve: 'approve',
  readable: 'approve → page readable',
  found: 'approve → found (list of what is new)',
  indexed: 'approve → found by every word of the text',
} as const;
type Times = Record<keyof typeof STEPS, number>;

interface People {
  readonly portal: TestPortal;
  readonly editor: Client;
  readonly reviewer: Client;
}

/** Whether a reader who searches now is shown an article. */
async function isFound(portal: TestPortal, revision: number, path: string): Promise<boolean> {
  const response = await fetch(`${portal.site}/search-state.json`);
  const { fresh } = (await response.json()) as { fresh: { path: string }[] };
  if (fresh.some((one) => one.path === path)) return true;
  return (await portal.release()).searchRevision >= revision;
}

/** One edit from the draft to the index, as people do it. */
async function edit(
  { portal, editor, reviewer }: People,
  id: string,
  title: string,
): Promise<{ times: Times; path: string }> {
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const begin = performance.now();
    return [await work(), performance.now() - begin];
  };
  const [, save] = await timed(() => editor.save('articles', id, { title }));
  const [{ digest }, submit] = await timed(() => editor.submit('articles', id));
  // Every step from here on is counted from the same click.
  const click = performance.now();
  const since = (): number => performance.now() - click;
  const revision = await reviewer.approve('articles', id, digest, { reason: 'Misura.' });
  const approve = since();
  const path = await portal.articlePath(digest);
  const options = { timeoutMs: 60_000, everyMs: 5, what: path };
  await waitFor(async () => {
    const response = await fetch(`${portal.site}${path}`);
    return (await response.text()).includes(title);
  }, options);
  const readable = since();
  await waitFor(() => isFound(portal, revision, path), options);
  const found = since();
  await portal.untilOnline(revision, { search: true, timeoutMs: 300_000 });
  return { times: { save, submit, approve, readable, found, indexed: since() }, path };
}

/** Edits one article over and over; gives the time of every step, and where the article stands. */
export async function measureEdits(portal: TestPortal): Promise<{ rows: Figure[]; path: string }> {
  const people = {
    portal,
    editor: await portal.as('editor'),
    reviewer: await portal.as('reviewer'),
  };
  const article = await likeADemoArticle(people.editor);
  const { id } = await people.editor.create('articles', { ...article, title: 'Misura' });
  const all: Times[] = [];
  let path = '';
  // The first turn publishes the article and warms up: it is not counted.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const done = await edit(people, id, `Misura numero ${turn}, ${Date.now()}`);
    path = done.path;
    if (turn > 0) all.push(done.times);
    await sleep(200);
  }
  const names = Object.keys(STEPS) as (keyof typeof STEPS)[];
  const rows = names.map((name): Figure => [STEPS[name], spread(all.map((times) => times[name]))]);
  return { rows, path };
}
