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

function has(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(text);
  } catch {
    // Not written yet, or just being replaced.
    return false;
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
    const options = { timeoutMs: 300_000, everyMs: 5, what: `${peer.name} to show an edit` };
    await waitFor(() => shown(article.locales.it.title), options);
    await sleep(3000);
    const times: number[] = [];
    // The first edit only warms up.
    for (let turn = -1; turn < turns; turn += 1) {
      const title = `Misura numero ${turn}, ${Date.now()}`;
      const begin = performance.now();
      writeFileSync(source, text.replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`));
      await waitFor(() => shown(title), options);
      if (turn >= 0) times.push(performance.now() - begin);
      await sleep(PAUSE_MS);
    }
    writeFileSync(source, text);
    return times;
  } finally {
    forget();
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
}
