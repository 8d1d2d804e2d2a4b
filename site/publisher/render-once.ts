// SPDX-License-Identifier: AGPL-3.0-or-later
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '@portico/shared/canonical';
import { civilDate } from '@portico/shared/civil-date';
import { PublishedDocument } from '@portico/shared/contract/document';
import { parseOrThrow } from '@portico/shared/errors';
import type { Entry } from '../src/queries/query.ts';
import { Draft } from './draft.ts';
import { Notebook } from './notebook.ts';
import { loadRenderer } from './render.ts';
import { routesOf } from './routes.ts';
import { stampEntry } from './stamp.ts';
import { createStore } from './store.ts';

/**
 * Renders every page of some documents into a folder, without CMS and without release: for whoever writes pages.
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

async function readDocuments(folder: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const files = await readdir(folder, { recursive: true });
  for (const [index, name] of files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .entries()) {
    const data: unknown = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    const document = parseOrThrow(PublishedDocument, data, name);
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const { type, id } = document;
    const history = { firstPublished: at, modified: at, revision: index + 1, version: 1 };
    // The schema of the type was applied by the union: type and document belong together.
    entries.set(
      id,
      stampEntry({ type, id, document, digest: digestOf(document), ...history } as Entry),
    );
  }
  return entries;
}

const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address}index.html` : address;

async function main(out: string): Promise<void> {
  const entries = await readDocuments(values.documents);
  const store = createStore({ entries, withdrawals: new Map(), today: values.today });
  const render = await loadRenderer(DIST, values.origin);
  const draft = new Draft(new Notebook(), store, new Set());
  await mkdir(out, { recursive: true });
  await cp(path.join(DIST, 'client'), out, { recursive: true });
  const blobs = path.join(values.documents, 'blobs');
  await cp(blobs, path.join(out, 'media'), { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  let failed = 0;
  const started = performance.now();
  const routes = [...routesOf(store)].filter(([address]) => address.startsWith(values.only));
  for (const [address, route] of routes) {
    try {
      const { body } = await render(route, draft.askFor(new Set()));
      const file = path.join(out, fileOf(address));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    } catch (error) {
      failed += 1;
      console.error(`${address} failed:`, error);
    }
  }
  const ms = Math.round(performance.now() - started);
  console.log(`${routes.length - failed} of ${routes.length} pages in ${ms} ms → ${out}`);
  if (failed > 0) process.exitCode = 1;
}

if (values.out === undefined) throw new Error('Say where the pages go: --out <folder>');
await main(values.out);
