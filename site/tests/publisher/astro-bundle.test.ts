// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapter } from '../../adapter.ts';
import type { Ask } from '../../src/queries/query.ts';

/**
 * Pins what we use of Astro (decision 001): the adapter API with `entrypointResolution: 'auto'`, `createApp` of
 * `astro/app/entrypoint`, `app.render` with `locals` that captures what it renders with, `renderToString` of
 * `astro/runtime/server`, and the build options that a strict Content-Security-Policy needs. A new version of Astro
 * that breaks one of them fails here, or in `tests/pages/astro.test.ts`.
 */
const SITE = path.resolve(import.meta.dirname, '../..');
let root: string;
let bundle: typeof import('../../entry.ts');

const PAGE = `---
import './page.css';
const { route, ask } = Astro.locals;
if (route.kind === 'gone') Astro.response.status = 410;
if (route.kind === 'portal') throw new Error('the template says so');
---
<p class="mark">{route.kind}: {ask({ name: 'now', answer: () => 'answer' }, null)} <Fragment set:html="<b>ok</b>" /></p>
`;

beforeAll(async () => {
  // Inside the package, so that the bundle finds its dependencies where the real one does.
  root = await mkdtemp(path.join(SITE, '.astro-test-'));
  await symlink(path.join(SITE, 'node_modules'), path.join(root, 'node_modules'));
  await mkdir(path.join(root, 'src/pages'), { recursive: true });
  await mkdir(path.join(root, 'src/templates'), { recursive: true });
  await mkdir(path.join(root, 'src/files'), { recursive: true });
  await mkdir(path.join(root, 'src/layouts'), { recursive: true });
  await mkdir(path.join(root, 'src/rich-text'), { recursive: true });
  for (const name of [
    'entry.ts',
    'adapter.ts',
    'src/capture-renderer.ts',
    'src/rich-text/spaced.ts',
    'src/pages/[...path].astro',
  ]) {
    await copyFile(path.join(SITE, name), path.join(root, name));
  }
  await writeFile(path.join(root, 'src/files/index.ts'), 'export const files = {};\n');
  await writeFile(
    path.join(root, 'src/layouts/gathered.ts'),
    'export const gathered = (html: string): string => html;\n',
  );
  await writeFile(path.join(root, 'src/templates/page.css'), '.mark { color: teal }\n');
  await writeFile(path.join(root, 'src/templates/Route.astro'), PAGE);
  const made: typeof import('../../adapter.ts') = await import(
    pathToFileURL(path.join(root, 'adapter.ts')).href
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    output: 'server',
    adapter: made.adapter(),
    build: { assets: 'assets', inlineStylesheets: 'never' },
    vite: { build: { assetsInlineLimit: 0 } },
  });
  bundle = await import(pathToFileURL(path.join(root, 'dist/server/entry.mjs')).href);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ask: Ask = (query, params) => query.answer({} as never, params);
const page = (route: App.Locals['route'], address = '/x/') =>
  bundle.renderPage(`http://localhost:8080${address}`, {
    route,
    ask,
    origin: 'http://localhost:8080',
  });

test('a page is rendered with what the publisher gives it', async () => {
  const { status, html } = await page({ kind: 'home', locale: 'it' });
  expect(status).toBe(200);
  expect(html).toContain('home: answer <b>ok</b>');
});

test('a status set by the template arrives, also for an address that looks like an error page', async () => {
  const gone = {
    kind: 'gone',
    locale: 'it',
    type: 'article',
    id: 'x',
    slug: 'x',
    was: 'page',
  } as const;
  expect((await page(gone)).status).toBe(410);
  const missing = await page({ kind: 'not-found', locale: 'it' }, '/404.html');
  expect(missing.html).toContain('not-found: answer');
});

test('I5: what a template throws is thrown to us, not rendered as an error page', async () => {
  await expect(page({ kind: 'portal', locale: 'it', page: 'about' })).rejects.toThrow(
    'the template says so',
  );
});

test('C10: styles are files under /assets/, nothing is inline', async () => {
  const { html } = await page({ kind: 'home', locale: 'it' });
  expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/[^"]+\.css">/);
  expect(html).not.toMatch(/<style|<script| style="/);
  const assets = await readdir(path.join(root, 'dist/client/assets'));
  expect(assets.some((name) => name.endsWith('.css'))).toBe(true);
});

test('what a page uses up or does is nothing to the next one', async () => {
  const first = await page({ kind: 'home', locale: 'it' });
  await Promise.allSettled([
    page({ kind: 'gone', locale: 'it', type: 'article', id: 'x', slug: 'x', was: 'page' }),
    page({ kind: 'portal', locale: 'it', page: 'about' }),
  ]);
  expect(await page({ kind: 'home', locale: 'it' })).toEqual(first);
});

test('the adapter is the one of the site', () => {
  expect(adapter().name).toBe('portico-adapter');
  expect(existsSync(path.join(SITE, 'astro.config.ts'))).toBe(true);
});
