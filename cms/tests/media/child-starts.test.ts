// SPDX-License-Identifier: AGPL-3.0-or-later
import type * as Processes from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOrderly } from '../../media/is-orderly.ts';
import { residentMemory, WAYS } from '../../media/resident-memory.ts';
import { onePage } from './files.ts';

type Child = Processes.ChildProcess;
type Spawn = (file: string, args: string[], options: Processes.SpawnOptions) => Child;

/** The queue whose first program is another. Files of one worker share their modules: these are loaded anew. */
async function queueWith(first: (spawn: Spawn, ...asked: Parameters<Spawn>) => Child) {
  vi.resetModules();
  const started: Child[] = [];
  vi.doMock('node:child_process', async (original) => {
    const processes = await original<typeof Processes>();
    const real: Spawn = processes.spawn;
    const spawn: Spawn = (...asked) => {
      const child = started.length === 0 ? first(real, ...asked) : real(...asked);
      started.push(child);
      return child;
    };
    return { ...processes, spawn };
  });
  const { prepareInTurn } = await import('../../media/queue.ts');
  return { prepare: () => prepareInTurn('file', '/nowhere', acting()), started };
}

const unhandled = vi.fn();
beforeEach(() => void process.on('unhandledRejection', unhandled));
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  vi.doUnmock('node:child_process');
  vi.resetModules();
});

/** Refused in the end: only what was read to its end is. */
const acting = () => onePage({ objects: ['<</S/JavaScript/JS(x)>>'] });
const READ = 'azione che parte da sola';

test('a program that does not take an upload is not asked again', async () => {
  const { prepare } = await queueWith((spawn, ...asked) => {
    const child = spawn(...asked);
    child.send = ((_message: unknown, told: (error: Error) => void) => {
      process.nextTick(told, new Error('EPIPE'));
      return false;
    }) as Child['send'];
    return child;
  });
  await expect(prepare()).rejects.toThrow(READ);
});

test('a program that cannot be started leaves nothing behind, and the next upload has one', async () => {
  const { prepare } = await queueWith((spawn) => {
    // As Node leaves a child for which there is no file descriptor more: without a channel.
    const child = spawn('/nowhere/node', [], { stdio: 'ignore' });
    return Object.assign(child, { send: undefined });
  });
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await expect(prepare()).rejects.toThrow('ENOENT');
  expect(timers()).toBeLessThanOrEqual(before);
  await expect(prepare()).rejects.toThrow(READ);
  expect(unhandled).not.toHaveBeenCalled();
});

/** Refuses what it is asked to prepare, and does not know what that has left of it. */
const SPENT = `process.on('message', () =>
  process.send({ refused: { it: 'Rovinato.', en: 'Damaged.' }, spent: true }))`;

test('U01: a program in which a file has left something undone does no more work', async () => {
  const { prepare, started } = await queueWith((spawn, file, _args, options) =>
    spawn(file, ['--eval', SPENT], options),
  );
  await expect(prepare()).rejects.toThrow('Rovinato.');
  await expect(prepare()).rejects.toThrow(READ);
  expect(started).toHaveLength(2);
  await expect(prepare()).rejects.toThrow(READ);
  expect(started).toHaveLength(2);
});

test('what a reader throws as its own leaves nothing undone; an overflow or a trap may', () => {
  expect([undefined, new Error('syntax error')].map(isOrderly)).toEqual([true, true]);
  const ends = [new RangeError('stack'), new WebAssembly.RuntimeError('unreachable'), 'ABORT'];
  expect(ends.map(isOrderly)).toEqual([false, false, false]);
});

test.skipIf(!existsSync('/bin/ps'))(
  'where the system shows no memory as a file, ps says how much a program has',
  async () => {
    const rss = (await residentMemory(process.pid, [WAYS.ps])) ?? 0;
    expect(rss).toBeGreaterThan(process.memoryUsage.rss() / 2);
    expect(rss).toBeLessThan(process.memoryUsage.rss() * 2);
  },
);
