// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const CHILD = path.resolve(import.meta.dirname, '../../media/child.ts');

/** Starts the program that prepares uploads, and says its number when it is at work. */
const PARENT = `
const { fork } = require('node:child_process');
const child = fork(${JSON.stringify(CHILD)}, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
child.once('message', () => console.log(child.pid));
`;

test('a program that prepares uploads ends without a word when the CMS was killed', async () => {
  const parent = spawn(process.execPath, ['--eval', PARENT], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = text(parent.stderr);
  const child = Number(await once(parent.stdout, 'data'));
  // As on a busy machine: what it wants to say next, it says to nobody.
  process.kill(child, 'SIGSTOP');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await sleep(200);
  process.kill(child, 'SIGCONT');
  expect(await said).toBe('');
});

test('a program that prepares uploads ends when it is left before it is there', async () => {
  const child = fork(CHILD, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  child.disconnect();
  try {
    await expect.poll(() => child.exitCode).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});
