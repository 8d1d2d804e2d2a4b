// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '@portico/shared/contract/article';
import { beforeExit } from '../../machine/interrupt.ts';
import { waitFor } from '../../machine/wait.ts';
import type { Peer } from './peer-sites.ts';

/** Pause between two edits, so that the one before is over. */
const PAUSE_MS = 700;

/** How long a watcher is waited for: a first build, an edit, or (`ATTEMPTS` times) the edit that warms up. */
const LIMIT_MS = 300_000;
const ATTEMPT_MS = 60_000;
const ATTEMPTS = 8;

function has(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(text);
  } catch {
    // Not written yet, or just being replaced.
    return false;
  }
}

/** Tries again until something succeeds. @throws what the last of `attempts` threw */
async function firstOf<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  for (let left = attempts; ; left -= 1)
    try {
      return await work();
    } catch (error) {
      if (left <= 1) throw error;
    }
}

/**
 * Starts a peer that watches its sources, edits the newest article over and over, and takes the time until its page
 * and the list of the newest articles both show the new title.
 */
export async function editsOf(peer: Peer, article: Article, turns: number): Promise<number[]> {
  rmSync(peer.out, { recursive: true, force: true });
  const { program, args, cwd } = peer.watch;
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'ignore', 'inherit'] });
  const forget = beforeExit(() => child.kill('SIGTERM'));
  try {
    const source = peer.source(article);
    const text = readFileSync(source, 'utf8');
    const pages = [`articoli/${article.locales.it.slug}/index.html`, 'articoli/index.html'];
    const shown = (title: string): boolean =>
      pages.every((page) => has(join(peer.out, page), title));
    const until = (title: string, timeoutMs: number, what: string) =>
      waitFor(() => shown(title), { timeoutMs, everyMs: 5, what: `${peer.name} to ${what}` });
    const edit = async (timeoutMs: number): Promise<number> => {
      const title = `Misura delle ${Date.now()}`;
      const begin = performance.now();
      writeFileSync(source, text.replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`));
      await until(title, timeoutMs, 'show an edit');
      const took = performance.now() - begin;
      await sleep(PAUSE_MS);
      return took;
    };
    await until(article.locales.it.title, LIMIT_MS, 'write its pages');
    // Pages are there before their watcher is: with many files it misses what is edited meanwhile.
    await firstOf(ATTEMPTS, () => edit(ATTEMPT_MS));
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) times.push(await edit(LIMIT_MS));
    writeFileSync(source, text);
    return times;
  } finally {
    forget();
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
}
