// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SheetRun } from '../../publisher/sheets/run-sheets.ts';
import type { SheetJob } from '../../publisher/sheets/sheet-job.ts';
import { Bench, REAL_SITE, until } from './bench.ts';
import { article } from './documents.ts';

/** Tells of the end of a child before its answers were read, as a busy program hears of it. */
const early = vi.hoisted(() => ({ exit: false }));
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  const fork: typeof real.fork = (...args) => {
    const child = real.fork(...(args as Parameters<typeof real.fork>));
    if (early.exit) setImmediate(() => child.emit('exit', 0, null));
    return child;
  };
  return { ...real, fork };
});

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(async () => {
  early.exit = false;
  await bench.close();
});

const start = () => bench.start({ dist: REAL_SITE, makesSheets: true });
const sheetOf = (n: number): string => `/articoli/articolo-${n}/foglio.pdf`;
const isOnline = async (n: number) =>
  (await bench.table()).rows[sheetOf(n)]?.[2] === 'application/pdf';
const failures = () =>
  bench.log.all.filter(({ what }) => what === 'a sheet could not be made').length;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The children of this program that draw sheets. */
const drawing = (): number[] =>
  read(`/proc/${process.pid}/task/${process.pid}/children`)
    .trim()
    .split(/\s+/)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('sheets-child.ts'))
    .map(Number);

/** Ends the next child at its work, as the system does when memory is short. */
async function killNext(killed: Set<number>): Promise<void> {
  for (;;) {
    const pid = drawing().find((one) => !killed.has(one));
    if (pid !== undefined) {
      process.kill(pid, 'SIGKILL');
      killed.add(pid);
      return;
    }
    await sleep(2);
  }
}

test('the answers of a child whose end was told first are read', async () => {
  early.exit = true;
  const job: SheetJob = {
    document: article(1, 'Tre volte') as SheetJob['document'],
    locale: 'it',
    frame: { portalName: 'P', city: 'C', licence: 'CC', numbers: [], help: 'https://p.example/' },
    address: 'https://p.example/articoli/prova/',
    updated: '2026-06-01',
  };
  const answers = await new SheetRun([job, job, job]).make();
  expect(answers.map((answer) => 'pages' in answer)).toEqual([true, true, true]);
});

test('texts whose children were ended from outside get their sheets, each drawn alone', async () => {
  bench.cms.publish(article(1), article(2), article(3));
  const killed = new Set<number>();
  await start();
  await killNext(killed);
  await killNext(killed);
  await until(
    async () => (await isOnline(1)) && (await isOnline(2)) && (await isOnline(3)),
    150_000,
  );
  expect(failures()).toBe(2);
});

test('a text at which a child of its own ended too is given up until the publisher starts again', async () => {
  bench.cms.publish(article(1));
  const killed = new Set<number>();
  await start();
  await killNext(killed);
  await killNext(killed);
  await until(() => failures() === 2, 150_000);
  await bench.running.dependencies.sheets.settled();
  bench.running.loop.want('publish');
  await bench.running.loop.settled();
  await bench.running.dependencies.sheets.settled();
  expect([failures(), await isOnline(1)]).toEqual([2, false]);
  await bench.stop();
  await start();
  await until(() => isOnline(1), 150_000);
});
