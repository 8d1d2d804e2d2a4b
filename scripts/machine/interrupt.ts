// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an ended-by-signal program says to its caller. */
const INTERRUPTED = 130;

const tidy = new Set<() => unknown>();
let asked: (() => void) | undefined;
let listening = false;

/**
 * Somebody wants the end (Ctrl-C, a termination, a closed terminal): whoever waits for it is told, else the process
 * ends at once. Ending it takes what it started along, see {@link beforeExit}.
 */
function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (asked ? asked() : process.exit(INTERRUPTED)));
  }
  process.on('exit', () => {
    for (const work of tidy) work();
  });
}

/** Does something when this process ends, however it ends short of being killed. Gives how to forget it. */
export function beforeExit(work: () => unknown): () => void {
  listen();
  tidy.add(work);
  return () => tidy.delete(work);
}

/** Settles when somebody wants the end. */
export function untilInterrupted(): Promise<void> {
  listen();
  return new Promise((resolve) => {
    asked = resolve;
  });
}
