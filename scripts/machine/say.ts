// SPDX-License-Identifier: AGPL-3.0-or-later
import { AsyncLocalStorage } from 'node:async_hooks';

/** A failure that is shown as one sentence, without a stack: its message says what to do. */
export class Plain extends Error {}

type Write = (text: string | Uint8Array) => void;

const toTerminal: Write = (text) => {
  process.stdout.write(text);
};

/** What the work that runs now writes with, where it does not write to the terminal. */
const writer = new AsyncLocalStorage<Write>();

/** Writes to the terminal, or keeps back what is said beside other work: see {@link sideBySide}. */
export const writerHere = (): Write => writer.getStore() ?? toTerminal;

export const say = (line = ''): void => writerHere()(`${line}\n`);

/**
 * Does two things at once. The first is shown as it goes on; what the second says is kept back until the first has
 * ended, so that neither breaks into the other.
 */
export async function sideBySide<A, B>(
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  let kept: Parameters<Write>[0][] | undefined = [];
  const keep: Write = (text) => (kept ? void kept.push(text) : toTerminal(text));
  const show = (): void => {
    for (const text of kept ?? []) toTerminal(text);
    kept = undefined;
  };
  return Promise.all([first().finally(show), writer.run(keep, second)]);
}

export const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Interval at which a long step says that it is still at work. */
const STILL_AT_WORK_MS = 15_000;

/** Runs a step: says what begins and how long it usually takes, that it goes on, and how long it took. */
export async function step<T>(what: string, expected: string, work: () => Promise<T>): Promise<T> {
  const begin = Date.now();
  say(`▸ ${what} (${expected})`);
  const beat = setInterval(() => say(`  … ${what}: ${seconds(begin)} so far`), STILL_AT_WORK_MS);
  try {
    const result = await work();
    say(`✓ ${what}: ${seconds(begin)}`);
    return result;
  } catch (error) {
    say(`✗ ${what}: failed after ${seconds(begin)}`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Runs the whole of a script; a failure ends it with code 1 and a readable message. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stack = error instanceof Error ? error.stack : undefined;
    console.error(`\n✗ ${error instanceof Plain ? error.message : (stack ?? error)}`);
    process.exitCode = 1;
  }
}
