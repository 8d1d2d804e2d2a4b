// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeExit } from '../../machine/interrupt.ts';
import { tryRun } from '../../machine/run.ts';
import { statusOf, waitFor } from '../../machine/wait.ts';
import { freePort } from '../../portal/ports.ts';

/** Where Debian puts it, though no user has that folder on the path. */
const COMMANDS = ['nginx', '/usr/sbin/nginx'];

const FIRST_PORT = 3950;

/** One process, as our file server is; compressed forms are on the disk, as ours are. */
const configuration = (folder: string, port: number): string => `
daemon off;
master_process off;
error_log stderr;
pid ${folder}/pid;
events { worker_connections 512; }
http {
  access_log off;
  default_type text/html;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000000;
  open_file_cache max=10000;
  gzip_static on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}/files; }
}
`;

async function findNginx(): Promise<string | undefined> {
  for (const command of COMMANDS) {
    const version = await tryRun(command, ['-v']).catch(() => undefined);
    if (version?.code === 0) return command;
  }
  return undefined;
}

export interface Nginx {
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * nginx on files of our site, where this machine has it.
 * @param files the compressed form of each page, by its address
 */
export async function startNginx(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
): Promise<Nginx | undefined> {
  const command = await findNginx();
  if (command === undefined) return undefined;
  for (const [path, body] of files) {
    const file = join(folder, 'files', path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    // Its form that is not compressed is not asked for; it must be there.
    writeFileSync(file, '');
    writeFileSync(`${file}.gz`, body);
  }
  const port = await freePort(FIRST_PORT);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port));
  const child = spawn(command, ['-p', folder, '-c', file], { stdio: 'ignore' });
  const forget = beforeExit(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    forget();
  };
  try {
    await waitFor(async () => (await statusOf(`http://127.0.0.1:${port}/`)) !== undefined, {
      timeoutMs: 10_000,
      what: 'nginx',
    });
    return { port, pid: child.pid ?? Number.NaN, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
