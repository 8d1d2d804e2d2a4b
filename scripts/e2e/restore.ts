// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { genesisHash } from '@portico/shared/contract/manifest';
import { beforeAll, expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';
import { run } from '../machine/run.ts';
import { publisherUrl } from '../portal/settings.ts';
import { waitFor } from '../machine/wait.ts';
import { likeADemoArticle } from '../harness/articles.ts';
import { nudge } from '../harness/nudge.ts';
import type { Client } from '../harness/client.ts';
import { everyAnswer, everyRow } from './every-answer.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { sharedPortal } from './desk.ts';

let portal: TestPortal;
let editor: Client;
let reviewer: Client;

beforeAll(async () => {
  portal = await sharedPortal();
  editor = await portal.as('editor');
  reviewer = await portal.as('reviewer');
  await portal.untilSettled();
});

/** Writes an article and has it approved; gives the revision. */
async function publish(title: string): Promise<number> {
  const article = await likeADemoArticle(editor);
  const { id } = await editor.create('articles', { ...article, title });
  const { digest } = await editor.submit('articles', id);
  return reviewer.approve('articles', id, digest, { reason: 'Prova.' });
}

const databaseFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('cms.db'));

/** Copies the database while the CMS is off. */
function copyDatabase(from: string, to: string): void {
  for (const name of databaseFiles(to)) rmSync(join(to, name));
  for (const name of databaseFiles(from)) cpSync(join(from, name), join(to, name));
}

/** What the site shows; it answers, too. */
async function site(): Promise<Map<string, string>> {
  expect((await fetch(portal.site)).status).toBe(200);
  return everyRow(portal.settings.dataDir);
}

async function untilHeld(): Promise<string> {
  return waitFor(async () => (await portal.release()).hold?.reason, {
    timeoutMs: 120_000,
    what: 'the publisher to wait for an operator',
  });
}

/** Puts another server where the CMS was, for as long as `work` takes. */
async function instead(listener: RequestListener, work: () => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) =>
    server.listen(portal.settings.cmsPort, '127.0.0.1', resolve),
  );
  try {
    await work();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A lineage that no installation of the tests has. */
const ANOTHER = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';

/** Has the publisher look. A start renders every page, and is kept for what a start may do otherwise. */
const look = (): Promise<void> => nudge(portal.settings, { lineage: ANOTHER, revision: 0 });

/** The complaint of the publisher about the CMS, from its health. */
async function complaint(): Promise<string | undefined> {
  const response = await fetch(`${publisherUrl(portal.settings)}/health`);
  const health = (await response.json()) as { cms: { error: string | null } };
  return health.cms.error ?? undefined;
}

/** Runs a command of an operator. */
async function operate(...words: string[]): Promise<void> {
  const env = { DATA_DIR: portal.settings.dataDir };
  await run(process.execPath, [inRoot('site', 'publisher', 'operate.ts'), ...words], { env });
}

test('I9 with the CMS and the publisher off, every page, search file and download works', async () => {
  const before = await everyAnswer(portal.site);
  await Promise.all([portal.stop('cms'), portal.stop('publisher')]);
  const after = await everyAnswer(portal.site);
  expect(after).toEqual(before);
  // What the others compare is what is answered.
  const rows = await site();
  const both = [...after].filter(([path]) => rows.has(path));
  expect(both.length).toBeGreaterThan(after.size - 5);
  for (const [path, answer] of both) expect(rows.get(path), path).toBe(answer);
  expect([...after.keys()].some((path) => path.endsWith('.ics'))).toBe(true);
  expect(after.get('/pagefind/pagefind-entry.json')).toMatch(/^200/);
});

test('R09 I9 a CMS that answers 500, nonsense or nothing empties nothing, and the publisher says so', async () => {
  const before = await site();
  const answers: RequestListener[] = [
    (_request, response) => response.writeHead(500).end('no'),
    (_request, response) => response.writeHead(200).end('{"documents":[]}'),
    // One byte, and nothing more.
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    },
  ];
  const said = new Set<string>();
  for (const answer of answers) {
    await instead(answer, async () => {
      await (said.size === 0 ? portal.start('publisher') : look());
      const another = async (): Promise<string | undefined> => {
        const words = await complaint();
        return words !== undefined && !said.has(words) ? words : undefined;
      };
      said.add(await waitFor(another, { timeoutMs: 120_000, what: 'the publisher to say so' }));
      expect(await site()).toEqual(before);
    });
  }
});

test('R04 a database restored from a backup that goes on is seen as a fork, and the site waits', async () => {
  const backup = `${portal.settings.dataDir}-backup`;
  // Only the database: the publisher is at work in the rest of the folder.
  mkdirSync(backup);
  copyDatabase(portal.settings.dataDir, backup);
  try {
    await portal.start('cms');
    await publish('Dopo la copia di riserva');
    await portal.untilSettled();
    const before = await site();

    await portal.stop('cms');
    copyDatabase(backup, portal.settings.dataDir);
    await portal.start('cms');
    await look();
    expect(await untilHeld()).toBe('lower-revision');
    expect(await site()).toEqual(before);

    // The restored database goes on until its revision is higher than the one that the site shows.
    await publish('Un’altra storia, prima riga');
    await publish('Un’altra storia, seconda riga');
    // It waits on when it is started again.
    await portal.stop('publisher');
    await portal.start('publisher');
    await waitFor(async () => (await portal.release()).hold?.reason === 'fork', {
      timeoutMs: 120_000,
      what: 'the publisher to see the fork',
    });
    expect(await site()).toEqual(before);

    // Only an operator makes the site follow the other history.
    await operate('accept');
    await portal.untilSettled();
    expect((await portal.release()).hold).toBeNull();
    const feed = await (await fetch(`${portal.site}/feed.xml`)).text();
    expect(feed).toContain('seconda riga');
    expect(feed).not.toContain('Dopo la copia di riserva');
  } finally {
    rmSync(backup, { recursive: true });
  }
});

test('R04 an empty database, another installation’s, changes nothing either', async () => {
  await portal.stop('cms');
  const before = await site();
  const empty = {
    contract: 1,
    lineage: ANOTHER,
    revision: 0,
    hash: genesisHash(ANOTHER),
    count: 0,
    documents: [],
    withdrawn: [],
  };
  const answer: RequestListener = (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(empty));
  await instead(answer, async () => {
    await look();
    expect(await untilHeld()).toBe('another-lineage');
    expect(await site()).toEqual(before);
    // It is answered, too.
    for (const [path, answer] of await everyAnswer(portal.site))
      if (before.has(path)) expect(before.get(path), path).toBe(answer);
  });
});
