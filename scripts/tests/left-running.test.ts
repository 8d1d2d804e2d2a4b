// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RUN_MARK, watchRun } from '../checks/left-running.ts';

const MAIN = '/* the run itself */';
const LIMITS = { left: 100, leaves: 1_000_000, whole: 1_000_000 };

let folder: string;
let report: string;
let run: string;
let children: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'left-'));
  report = path.join(folder, 'report.json');
  run = randomUUID();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** A program of the run that ends only when it is ended. */
function start(name: string): ChildProcess {
  const child = spawn(process.execPath, ['--eval', `${name} setInterval(() => {}, 1000)`], {
    env: { ...process.env, [RUN_MARK]: run },
    stdio: 'ignore',
  });
  children.push(child);
  return child;
}

async function watched(limits: typeof LIMITS, ended: ChildProcess) {
  const { left, stop } = watchRun(run, report, MAIN, limits);
  await expect.poll(() => ended.signalCode).toBe('SIGKILL');
  stop();
  return left;
}

test.runIf(process.platform === 'linux')(
  'a program that a test has left running is ended and named once there is a report',
  async () => {
    const main = start(MAIN);
    const other = start('/* left */');
    await writeFile(report, '{}');
    expect(await watched(LIMITS, other)).toEqual([expect.stringContaining('/* left */')]);
    expect(main.signalCode).toBeNull();
  },
);

test.runIf(process.platform === 'linux')('a run that takes too long is ended whole', async () => {
  const main = start(MAIN);
  const left = await watched({ ...LIMITS, whole: 100 }, main);
  // What it was just beginning has its name until it runs.
  expect([...new Set(left)]).toEqual([expect.stringContaining(MAIN)]);
});
