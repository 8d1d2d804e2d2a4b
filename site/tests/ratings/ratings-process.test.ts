// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../serve/server.ts';
import { html, listen, OnlineSite } from '../online-site.ts';

const PAGE = '/articoli/uno/';

let online: OnlineSite;
let site: Server;
let origin: string;
let port: number;
let child: ChildProcess;

/** Starts the program that takes ratings, and waits until it listens. */
async function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['ratings/main.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      DATA_DIR: online.dataDir,
      RATINGS_PORT: String(port),
      WEBHOOK_SECRETS: `whsec_${Buffer.alloc(24, 1).toString('base64')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: started.stdout }))
    if (line.includes('taking ratings')) break;
  return started;
}

async function kill(): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

beforeAll(async () => {
  online = await OnlineSite.make({ [PAGE]: html('Uno') });
  const free = createServer();
  port = Number(new URL(await listen(free)).port);
  await new Promise((resolve) => free.close(resolve));
  site = createSite(
    online.folder,
    (error) => {
      throw error;
    },
    { ratings: `http://127.0.0.1:${port}` },
  );
  origin = await listen(site);
  child = await start();
});
afterAll(async () => {
  await kill();
  site.close();
  site.closeAllConnections();
  await online.remove();
});

const rate = (language = 'it'): Promise<Response> =>
  fetch(`${origin}/valutazione/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'accept-language': language },
    body: new URLSearchParams({ page: PAGE, stars: '1' }),
  });

/** Sends a rating as a slow phone does: the form comes after its headers. @returns the raw answer */
function inPieces(): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    const form = `page=${encodeURIComponent(PAGE)}&stars=1`;
    const type = 'Content-Type: application/x-www-form-urlencoded';
    socket.write(
      `POST /valutazione/ HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: ${form.length}\r\n\r\n`,
    );
    setTimeout(() => socket.write(form), 200);
  });
}

const kept = async (): Promise<number> => {
  const files = await online.kept('ratings');
  return Object.values(files).join('').split('\n').filter(Boolean).length;
};

test('R01: the program that takes ratings is killed: pages stay, who rates is told how to write instead, and what was thanked for is there', async () => {
  expect((await rate()).status).toBe(303);
  await kill();
  expect(await kept()).toBe(1);
  const lost = await rate();
  expect(lost.status).toBe(502);
  expect(lost.headers.get('cache-control')).toBe('no-store');
  const text = await lost.text();
  expect(text).toContain('Non arrivata');
  expect(text).toContain('mailto:');
  expect(await (await rate('en-GB,en;q=0.9')).text()).toContain('Not received');
  expect(await inPieces()).toMatch(/^HTTP\/1\.1 502 [\s\S]*Non arrivata/);
  for (let asked = 0; asked < 5; asked += 1)
    expect((await fetch(`${origin}${PAGE}`)).status).toBe(200);
  child = await start();
  expect((await rate()).status).toBe(303);
  expect(await kept()).toBe(2);
});
