// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathsInSitemap } from '../../harness/crawl.ts';
import { processorTimeOf } from '../../machine/processes.ts';
import { attempt, type Figure, perSecond, ratio, spread } from '../figures.ts';
import { askMany } from './ask-many.ts';
import { startNginx } from './nginx.ts';

const PAGES = 200;
const TURNS = 3;
const TURN_MS = 2000;

/** A page as it goes over the wire to a browser that takes gzip. */
async function compressed(url: string): Promise<Buffer> {
  const [response]: IncomingMessage[] = await once(
    get(url, { headers: { 'accept-encoding': 'gzip' } }),
    'response',
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response ?? []) chunks.push(chunk);
  if (response?.statusCode !== 200 || response.headers['content-encoding'] !== 'gzip')
    throw new Error(`${url} did not come compressed.`);
  return Buffer.concat(chunks);
}

/** A server on this machine: where it listens, and its process. */
interface Asked {
  readonly port: number;
  readonly pid: number;
}

/** What each turn gave. */
interface Answered {
  readonly aSecond: number[];
  /** Milliseconds of the processor for 1,000 requests: it says something on a machine that others use, too. */
  readonly work: number[];
}

async function turn({ port, pid }: Asked, paths: readonly string[], answered: Answered) {
  const before = processorTimeOf(pid);
  const { requests, aSecond } = await askMany(port, paths, TURN_MS);
  answered.aSecond.push(aSecond);
  answered.work.push(((processorTimeOf(pid) - before) / requests) * 1000);
}

/** Asks servers in turns, so that what else the machine does hits all of them. */
async function inTurns(servers: readonly Asked[], paths: readonly string[]): Promise<Answered[]> {
  const answered = servers.map((): Answered => ({ aSecond: [], work: [] }));
  // The first requests make code and contents ready.
  for (const { port } of servers) await askMany(port, paths, TURN_MS);
  for (let count = 0; count < TURNS; count += 1)
    for (const [index, server] of servers.entries())
      await turn(server, paths, answered[index] as Answered);
  return answered;
}

/**
 * How many requests a second the file server answers, and, where there is one, nginx on the same files: one process
 * each.
 */
export async function measureRequests(ours: Asked & { readonly site: string }): Promise<Figure[]> {
  const { site } = ours;
  const paths = (await pathsInSitemap(site)).slice(0, PAGES);
  const files = new Map<string, Buffer>();
  for (const path of paths) files.set(path, await compressed(site + path));
  const folder = mkdtempSync(join(tmpdir(), 'portico-nginx-'));
  const nginx = await attempt('nginx', () => startNginx(folder, files));
  try {
    const [mine, theirs] = await inTurns(nginx ? [ours, nginx] : [ours], paths);
    if (!mine) throw new Error('Nothing was asked.');
    const beside = (cell: (their: Answered) => string): string =>
      theirs ? cell(theirs) : 'no nginx';
    return [
      ['requests a second, compressed pages', perSecond(mine.aSecond)],
      ['… of nginx on the same files', beside(({ aSecond }) => perSecond(aSecond))],
      ['… as a ratio to nginx', beside(({ aSecond }) => ratio(mine.aSecond, aSecond))],
      ['processor time of 1,000 requests', spread(mine.work)],
      ['… of nginx', beside(({ work }) => spread(work))],
      ['… as a ratio to nginx', beside(({ work }) => ratio(mine.work, work))],
    ];
  } finally {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
