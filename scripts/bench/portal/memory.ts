// SPDX-License-Identifier: AGPL-3.0-or-later
import { descendantsOf } from '../../machine/processes.ts';

const EVERY_MS = 50;

/** Watches what a process starts, until asked for the largest memory that it took together. */
export function watchChildren(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    const sum = descendantsOf(pid).reduce((total, child) => total + child.memory, 0);
    most = Math.max(most, sum);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}
