// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { isFile } from '../../src/route.ts';
import { askOf, fixture, ORIGIN, storeOf } from './portal.ts';

const SITE = path.resolve(import.meta.dirname, '../..');
const bundle: typeof import('../../entry.ts') = await import(
  pathToFileURL(path.join(SITE, 'dist/server/entry.mjs')).href
);

test('I2: every page is byte for byte what Astro gives when it answers a request', async () => {
  const { id, type, locales } = fixture('article');
  const gone = { id, type, revision: 99, at: '2026-03-01T09:00:00Z', reason: 'Superato' };
  const withdrawn = [{ ...gone, slugs: { it: locales.it.slug } }];
  const store = storeOf({ without: [id], withdrawn });
  const other: string[] = [];
  let pages = 0;
  for (const [address, route] of routesOf(store)) {
    if (isFile(route)) continue;
    const locals = { route, origin: ORIGIN, ask: askOf(store) };
    const [ours, astros] = await Promise.all([
      bundle.renderPage(ORIGIN + address, locals),
      bundle.renderPageByApp(ORIGIN + address, locals),
    ]);
    pages += 1;
    if (ours.html !== astros.html || ours.status !== astros.status) other.push(address);
  }
  expect(pages).toBeGreaterThan(100);
  expect(other).toEqual([]);
});

test('templates use of Astro what `entry.ts` gives them, and nothing else', () => {
  const used = globSync('src/**/*.astro', { cwd: SITE }).flatMap((name) => {
    const text = readFileSync(path.join(SITE, name), 'utf8');
    return [...text.matchAll(/\bAstro(?:\.(\w+(?:\.\w+)?)|;)/g)].map(([, what]) => what ?? '');
  });
  const given = /^(?:props|locals)(?:\.|$)|^response\.status$|^slots\.render$/;
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((what) => !given.test(what))).toEqual([]);
});
