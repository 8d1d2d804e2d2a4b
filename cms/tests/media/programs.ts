// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The programs that prepare uploads, seen from outside, as the system shows them.

const CHILDREN = `/proc/${process.pid}/task/${process.pid}/children`;

/** Where the system does not say which programs run, none can be found to be ended. */
export const cannotFind = !existsSync(CHILDREN);

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Every child of this program, also one that has ended and of which it has not heard. */
const children = (): number[] => read(CHILDREN).trim().split(/\s+/).map(Number);

/**
 * The programs that prepare uploads now. Files of one worker share their modules and its children: of a file that ran
 * before, or that has loaded the queue anew, some may wait for work still.
 */
export const programs = (): number[] =>
  children().filter((pid) => read(`/proc/${pid}/cmdline`).includes(path.join('media', 'child.ts')));

/** Waits until something is there. */
export async function untilThere<T>(look: () => T | undefined): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Programs that prepare uploads: ${programs().join()}.`);
    await sleep(5);
  }
}

/** Ends programs, as the system does when memory is short, and waits until this one has heard of it. */
export async function endPrograms(pids = programs()): Promise<void> {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await untilThere(() => (children().some((pid) => pids.includes(pid)) ? undefined : true));
}
