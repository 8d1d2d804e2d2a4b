// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '@portico/shared/canonical';
import { civilDate } from '@portico/shared/civil-date';
import { PublishedDocument } from '@portico/shared/contract/document';
import { parseOrThrow } from '@portico/shared/errors';
import type { Entry } from '../src/queries/query.ts';
import { askOf } from './render/render-transaction.ts';
import { loadRenderer } from './render/renderer.ts';
import { routesOf } from './render/routes.ts';
import { stampEntry } from './render/stamp.ts';
import { createStore } from './render/store.ts';
import { Writes } from './render/writes.ts';

/**
 * Renders every page of some documents into a folder, without CMS and without release: for work on the pages.
 *   node site/publisher/render-once.ts --documents shared/fixtures --out /tmp/out [--only /articoli/] [--today 2026-11-22]
 */
const DIST = path.resolve(import.meta.dirname, '../dist');

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: 'shared/fixtures' },
    out: { type: 'string' },
    origin: { type: 'string', default: 'http://localhost:8080' },
    only: { type: 'string', default: '' },
    today: { type: 'string', default: civilDate(Date.now()) },
  },
});

function readDocuments(folder: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
  for (const [index, name] of files.entries()) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const document = parseOrThrow(PublishedDocument, JSON.parse(text), name);
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const { type, id } = document;
    const history = { firstPublished: at, modified: at, revision: index + 1, version: 1 };
    // The schema of the type was applied by the union: type and document belong together.
    const entry = { type, id, document, digest: sha256(text), ...history } as Entry;
    entries.set(id, stampEntry(entry));
  }
  return entries;
}

/** Everything that is not a page: what the compiler made, pictures and files. */
function copyFiles(out: string): void {
  mkdirSync(out, { recursive: true });
  cpSync(path.join(DIST, 'client'), out, { recursive: true });
  const blobs = path.join(values.documents, 'blobs');
  if (existsSync(blobs)) cpSync(blobs, path.join(out, 'media'), { recursive: true });
}

const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address}index.html` : address;

async function write(file: string, body: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, body);
}

/** Milliseconds by step. */
const spent = new Map<string, number>();
let lastLap = performance.now();

/** Adds the time since the last lap. */
function lap(what: string): void {
  const now = performance.now();
  spent.set(what, (spent.get(what) ?? 0) + now - lastLap);
  lastLap = now;
}

async function main(out: string): Promise<void> {
  const entries = readDocuments(values.documents);
  lap('read and check');
  const store = createStore({ entries, withdrawals: new Map(), today: values.today });
  const render = await loadRenderer(DIST, values.origin);
  const ask = askOf(store);
  copyFiles(out);
  let failed = 0;
  // As the publisher does: pages are written while the next ones are rendered.
  const writes = new Writes();
  lap('load and copy');
  const routes = [...routesOf(store)].filter(([address]) => address.startsWith(values.only));
  for (const [address, route] of routes) {
    try {
      const { body } = await render(route, ask);
      lap('render');
      await writes.add(() => write(path.join(out, fileOf(address)), body));
      lap('wait for writes');
    } catch (error) {
      failed += 1;
      console.error(`${address} failed:`, error);
    }
  }
  await writes.settled();
  lap('wait for writes');
  const laps = [...spent].map(([what, ms]) => `${what} ${Math.round(ms)}`);
  console.log(
    `${routes.length - failed} of ${routes.length} pages → ${out}; ms: ${laps.join(', ')}`,
  );
  if (failed > 0) process.exitCode = 1;
}

if (values.out === undefined) throw new Error('Say where the pages go: --out <folder>');
await main(values.out);
