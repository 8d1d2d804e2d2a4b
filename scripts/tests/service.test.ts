// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demandFree, freePort } from '../lib/ports.ts';
import { Service } from '../lib/service.ts';
import { waitFor } from '../lib/wait.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-service-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A program that starts another one, which ignores being asked to end, and says its process id. */
const PARENT = `
import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
console.error('grandchild ' + child.pid);
setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A killed process that nobody has waited for yet still has its number.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    // No such process: it has ended.
    return false;
  }
}

test('stopping a program stops what it started, also what does not listen', async () => {
  writeFileSync(join(folder, 'parent.mjs'), PARENT);
  const lines: string[] = [];
  const service = new Service({
    name: 'cms',
    args: [join(folder, 'parent.mjs')],
    cwd: folder,
    env: {},
    logs: join(folder, 'logs'),
    onLine: (line) => lines.push(line),
  });
  const grandchild = await waitFor(() => Number(/\d+/.exec(lines[0] ?? '')?.[0]) || undefined, {
    timeoutMs: 5_000,
    what: 'the grandchild to be there',
  });
  await service.stop();
  expect(service.running).toBe(false);
  await waitFor(() => !isAlive(grandchild), { timeoutMs: 2_000, what: 'the grandchild to end' });
  expect(readFileSync(join(folder, 'logs', 'cms.log'), 'utf8')).toContain('grandchild');
});

test('a taken port is one sentence that names the variable', async () => {
  const port = await freePort(3680);
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await expect(demandFree({ SITE_PORT: port })).rejects.toThrow(
    new RegExp(`Port ${port} is taken.*SITE_PORT`),
  );
  server.close();
});
