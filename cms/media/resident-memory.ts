// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** How often the memory of a process is looked at. */
const LOOK_MS = 100;

/** Memory of a process as `ps` says it; for systems without `/proc`. */
async function fromPs(pid: number): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${pid}`]);
  return /^\s*(\d+)\s*$/.exec(stdout)?.[1];
}

async function fromProc(pid: number): Promise<string | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1');
  return /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
}

/** The ways to learn it, the cheapest first. */
export const WAYS = { proc: fromProc, ps: fromPs };

/** Bytes of memory that a process holds; `undefined` when it has ended, or the system does not say it. */
export async function residentMemory(
  pid: number,
  ways: readonly (typeof fromPs)[] = Object.values(WAYS),
): Promise<number | undefined> {
  for (const way of ways) {
    // It may have ended meanwhile, and on its system there may be no such way.
    const kib = await way(pid).catch(() => undefined);
    if (kib !== undefined) return Number(kib) * 1024;
  }
  return undefined;
}

/** Tells the memory of a process again and again. @returns ends it */
export function watchMemory(pid: number | undefined, tell: (rss: number) => void): () => void {
  if (pid === undefined) return () => undefined;
  let isLooking = false;
  let isOver = false;
  const look = async (): Promise<void> => {
    isLooking = true;
    const rss = await residentMemory(pid);
    isLooking = false;
    if (rss !== undefined && !isOver) tell(rss);
  };
  const timer = setInterval(() => {
    if (!isLooking) void look();
  }, LOOK_MS);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
