// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { SheetAnswer, SheetJob } from './sheet-job.ts';

/** Says nothing about the text: somebody may have stopped the publisher. */
export const DIED = 'The child that drew it died.';

/** Milliseconds for one sheet after which its child counts as hanging; they take 30, a kit of a dozen a second. */
const HANGS_MS = 60_000;

/** A sheet needs little, and what it leaves behind is not kept: 180 MB in all instead of 340. */
const MEMORY = ['--max-old-space-size=128', '--max-semi-space-size=4'];

/** The end of a child: its exit, and that all it said is read, in whatever order. It may also never begin. */
function endOf(child: ChildProcess): Promise<unknown> {
  const ended = Promise.all([
    new Promise((resolve) => child.once('exit', resolve)),
    new Promise((resolve) => child.once('disconnect', resolve)),
  ]);
  const neverBegan = new Promise<void>((resolve) => {
    child.on('error', () => {
      // Others, as of a message to a child that is gone, are followed by its end.
      if (child.pid === undefined) resolve();
    });
  });
  return Promise.race([ended, neverBegan]);
}

/** A child that makes sheets. It may die without harm. */
export class SheetRun {
  readonly #jobs: readonly SheetJob[];
  #child: ChildProcess | undefined;
  #watch: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(jobs: readonly SheetJob[]) {
    this.#jobs = jobs;
  }

  /** @returns the answers to the first jobs; to fewer than there are when it died or was stopped */
  async make(): Promise<SheetAnswer[]> {
    const answers: SheetAnswer[] = [];
    const child = fork(path.join(import.meta.dirname, 'sheets-child.ts'), {
      serialization: 'advanced',
      execArgv: MEMORY,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    const watch = (): void => {
      clearTimeout(this.#watch);
      this.#watch = setTimeout(() => child.kill('SIGKILL'), HANGS_MS);
    };
    watch();
    child.on('message', (answer: SheetAnswer) => {
      answers.push(answer);
      watch();
    });
    const ended = endOf(child);
    child.send(this.#jobs);
    await ended;
    clearTimeout(this.#watch);
    const isWhole = answers.length === this.#jobs.length;
    if (!isWhole && !this.#stopped) answers.push({ reason: DIED });
    return answers;
  }

  stop(): void {
    this.#stopped = true;
    this.#child?.kill('SIGKILL');
  }
}
