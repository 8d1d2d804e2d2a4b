// SPDX-License-Identifier: AGPL-3.0-or-later

/** Exit code of a program that a signal ended (128 + SIGINT). */
const INTERRUPTED = 130;

const tidy = new Set<() => unknown>();
let asked: (() => void) | undefined;
let listening = false;

function tidyUp(): void {
  for (const work of tidy) work();
  tidy.clear();
}

/**
 * On Ctrl-C, a termination or a closed terminal: settles {@link untilInterrupted}, or, when nothing waits for it, ends
 * the process. Its end runs what {@link beforeExit} was given.
 */
function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked) return asked();
      // Not only when it exits: a worker of Vitest does not, whatever asks it to.
      tidyUp();
      process.exit(INTERRUPTED);
    });
  }
  process.on('exit', tidyUp);
}

/** Runs `work` when this process ends, unless it is killed. Gives a function that takes that back. */
export function beforeExit(work: () => unknown): () => void {
  listen();
  tidy.add(work);
  return () => tidy.delete(work);
}

/** Settles on Ctrl-C, a termination or a closed terminal. */
export function untilInterrupted(): Promise<void> {
  listen();
  return new Promise((resolve) => {
    asked = resolve;
  });
}
