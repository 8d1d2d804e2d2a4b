// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demandFree, freePort } from '../portal/ports.ts';
import { descendantsOf } from '../machine/processes.ts';
import { Service } from '../portal/service.ts';
import { waitFor } from '../machine/wait.ts';

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
    // A killed process keeps its number until its parent has waited for it.
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
    timeoutMs: 60_000,
    what: 'the grandchild to be there',
  });
  await service.stop();
  expect(service.running).toBe(false);
  await waitFor(() => !isAlive(grandchild), { timeoutMs: 60_000, what: 'the grandchild to end' });
  expect(readFileSync(join(folder, 'logs', 'cms.log'), 'utf8')).toContain('grandchild');
});

const settings = {
  cmsPort: 3680,
  sitePort: 3681,
  publisherPort: 3682,
  ratingsPort: 3683,
  dataDir: '/nowhere',
  databaseUrl: undefined,
};

test('a taken port is one sentence that names the variable', async () => {
  const port = await freePort(3680);
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await expect(demandFree({ ...settings, cmsPort: port, sitePort: port + 1 })).rejects.toThrow(
    new RegExp(`Port ${port} is taken.*CMS_PORT`),
  );
  server.close();
});

test('one port for two programs is one sentence that names both variables', async () => {
  const cmsPort = await freePort(3685);
  await expect(demandFree({ ...settings, cmsPort, sitePort: cmsPort })).rejects.toThrow(
    /CMS_PORT and SITE_PORT/,
  );
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'what is ended by %s while a program starts leaves nothing behind',
  async (signal) => {
    const scripts = path.resolve(import.meta.dirname, '..');
    writeFileSync(
      join(folder, 'starter.ts'),
      `import { Service } from ${JSON.stringify(join(scripts, 'portal/service.ts'))};
       import { run } from ${JSON.stringify(join(scripts, 'machine/run.ts'))};
       const args = ['-e', 'setInterval(() => {}, 1000)'];
       const service = new Service({ name: 'cms', args, cwd: ${JSON.stringify(folder)}, env: {}, logs: ${JSON.stringify(folder)} });
       console.log(service.pid);
       await run(process.execPath, ['-e', 'console.error(process.pid); setInterval(() => {}, 1000)']);`,
    );
    const starter = spawn(process.execPath, [join(folder, 'starter.ts')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    starter.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const options = { timeoutMs: 60_000, what: 'the program to start' };
    const pid = await waitFor(() => Number(/\d+/.exec(said)?.[0]) || undefined, options);
    const building = await waitFor(
      () => descendantsOf(starter.pid ?? 0).find((one) => one.pid !== pid),
      options,
    );
    starter.kill(signal);
    const code = await new Promise((resolve) => starter.once('exit', resolve));
    expect(code).toBe(130);
    for (const one of [pid, building.pid]) {
      await waitFor(() => !isAlive(one), { timeoutMs: 60_000, what: `${one} to end` });
    }
  },
);

test('what is ended leaves nothing behind either where it cannot exit: in a worker of Vitest', async () => {
  const service = path.resolve(import.meta.dirname, '../portal/service.ts');
  const worker = `import { Service } from ${JSON.stringify(service)};
    process.exit = () => undefined;
    const place = ${JSON.stringify(folder)};
    const args = ['-e', 'setInterval(() => {}, 1000)'];
    console.log(new Service({ name: 'serve', args, cwd: place, env: {}, logs: place }).pid);`;
  const running = spawn(process.execPath, ['--input-type=module', '--eval', worker], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = await once(running.stdout, 'data');
  running.kill('SIGTERM');
  await waitFor(() => !isAlive(Number(said)), { timeoutMs: 60_000, what: 'the program to end' });
  running.kill('SIGKILL');
});
