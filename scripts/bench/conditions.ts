// SPDX-License-Identifier: AGPL-3.0-or-later
import { availableParallelism, freemem, loadavg } from 'node:os';
import { tryRun } from '../machine/run.ts';
import { say } from '../machine/say.ts';
import { megabytes } from './figures.ts';

/** Above it, others take so much of the machine that only ratios say something. */
const QUIET_LOAD = 0.5;

/** Says on which commit and on what machine the figures were taken, and whether others were using it. */
export async function sayConditions(): Promise<void> {
  const { code, output } = await tryRun('git', ['describe', '--always', '--dirty']);
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  say(
    `Commit ${code === 0 ? output.trim() : 'unknown'} · ${new Date().toISOString()} · Node ${process.version} · ${cores} cores · ${megabytes(freemem())} free · load ${load.toFixed(2)}`,
  );
  if (load > QUIET_LOAD) {
    say(
      `!!! The machine is not quiet (load ${load.toFixed(2)}, at most ${QUIET_LOAD} would be): compare ratios, not times.`,
    );
  }
}
