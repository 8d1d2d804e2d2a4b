// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The variable that every program of a test run inherits; its value names the run. */
export const RUN_MARK = 'PORTAL_TEST_RUN';

interface Running {
  readonly pid: number;
  /** What it was started with, on one line. */
  readonly command: string;
}

const read = (pid: string, file: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0');
  } catch {
    // It ended while we looked, or is another person's.
    return [];
  }
};

/** The programs of a run, wherever they hang in the tree of processes; on Linux only. */
function programsOf(run: string): Running[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(pid, 'environ').includes(`${RUN_MARK}=${run}`))
    .map((pid) => ({ pid: Number(pid), command: read(pid, 'cmdline').join(' ').trim() }));
}

function kill({ pid }: Running): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}

/** After how many milliseconds what is ended. */
export interface Limits {
  /** Since its report: the programs that a test has left running. */
  readonly left: number;
  /** Since its report: the run itself. */
  readonly leaves: number;
  /** Since it began: all of it. */
  readonly whole: number;
}

/** The longest part takes a third of `whole` on two processors. */
const LIMITS: Limits = { left: 30_000, leaves: 120_000, whole: 45 * 60_000 };

/**
 * Ends what holds up a run of Vitest: it waits for ever for a program that a test has left running, because that
 * program holds the output of its worker. `left` fills with what was ended.
 *
 * @param run the value of {@link RUN_MARK}
 * @param report the file that Vitest writes when all tests have run
 * @param main part of the commands of Vitest's own programs
 */
export function watchRun(
  run: string,
  report: string,
  main: string,
  limits = LIMITS,
): { readonly left: readonly string[]; stop(): void } {
  const begin = Date.now();
  const left: string[] = [];
  let reportedAt = Infinity;
  const end = (isMainToo: boolean): void => {
    const found = programsOf(run).filter(({ command }) => isMainToo || !command.includes(main));
    left.push(...found.map(({ command }) => command));
    found.forEach(kill);
  };
  const timer = setInterval(
    () => {
      const now = Date.now();
      if (existsSync(report)) reportedAt = Math.min(reportedAt, now);
      if (now - begin > limits.whole || now - reportedAt > limits.leaves) end(true);
      else if (now - reportedAt > limits.left) end(false);
    },
    Math.min(1_000, limits.left),
  );
  return { left, stop: () => clearInterval(timer) };
}
