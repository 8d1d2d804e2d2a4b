// SPDX-License-Identifier: AGPL-3.0-or-later

/** A failure that is shown as one sentence, without a stack: its message says what to do. */
export class Plain extends Error {}

export const say = (line = ''): void => console.log(line);

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
