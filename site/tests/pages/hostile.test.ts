// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PublishedDocument } from '@portico/shared/contract/document';
import { beforeAll, expect, test } from 'vitest';
import { loadRenderer, type Render } from '../../publisher/render/renderer.ts';
import { routesOf } from '../../publisher/render/routes.ts';
import { askOf, fixtures, ORIGIN, storeOf } from './portal.ts';

/** The compiled site (`dist/`, built before the tests) with markup wherever somebody may write a text. */
const DIST = path.resolve(import.meta.dirname, '../../dist');
/** Short enough for every field. */
const HOSTILE = '"><img src=x onerror=a(1)>';

let render: Render;
beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'server/entry.mjs'))) {
    throw new Error('Build the site first: pnpm --filter @portico/site build');
  }
  render = await loadRenderer(DIST, ORIGIN);
});

/** Says of each field whether the contract takes any text there; asked once for each. */
const isFree = new Map<string, boolean>();

/** Sets every text of the document that the contract leaves free. */
function poisoned(document: PublishedDocument): PublishedDocument {
  const copy = structuredClone(document);
  const visit = (value: object, at: string): void => {
    for (const [key, part] of Object.entries(value)) {
      const field = `${at}.${Array.isArray(value) ? '0' : key}`;
      if (typeof part === 'object' && part !== null) visit(part, field);
      if (typeof part !== 'string') continue;
      const set = (text: string) => Object.assign(value, { [key]: text });
      set(HOSTILE);
      const free = isFree.get(field) ?? PublishedDocument.safeParse(copy).success;
      isFree.set(field, free);
      if (!free) set(part);
    }
  };
  visit(copy, document.type);
  return PublishedDocument.parse(copy);
}

test('C03: markup in any text of any document is text on every page, in feeds and in structured data', async () => {
  const store = storeOf({ changed: fixtures.map(poisoned) });
  const fields = [...isFree].flatMap(([field, free]) => (free ? [field] : [])).join('\n');
  for (const known of [
    'article.locales.it.title',
    'venue.locales.it.name',
    'event.locales.it.cost',
  ])
    expect(fields).toContain(known);
  expect(fields).not.toMatch(/\.(?:slug|url|website|sha256|id)$/m);

  const broken: string[] = [];
  let shown = 0;
  for (const [address, route] of routesOf(store)) {
    const { body, type } = await render(route, askOf(store));
    const text = body.toString();
    if (text.includes('&lt;img src=x onerror')) shown += 1;
    // Inside a quoted attribute `<` is a character like any other; the quote itself must not get out.
    const outside = type.startsWith('text/html') ? text.replaceAll(/="[^"]*"/g, '') : text;
    const isMarkup = /^(?:text\/html|application\/(?:atom\+)?xml)/.test(type);
    if (isMarkup && /<img src=x|"><img/.test(outside)) broken.push(address);
  }
  expect(broken).toEqual([]);
  expect(shown).toBeGreaterThan(100);
});

const CLIENT = path.join(DIST, 'client');

test('C08: what browsers get has no source maps and names no place of the machine that built it', () => {
  const names = readdirSync(CLIENT, { recursive: true }).map(String);
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of names.filter((file) => /\.(?:js|css|svg|html|json)$/.test(file))) {
    const text = readFileSync(path.join(CLIENT, name), 'utf8');
    expect(text, name).not.toMatch(/sourceMappingURL|node_modules\/|whsec_|PAYLOAD_SECRET/);
    expect(text, name).not.toContain(path.resolve(import.meta.dirname, '../../..'));
  }
});

test('C10: no style and no script of ours comes from a place where people upload', () => {
  // Pictures are `/media/…`: a policy that lets scripts come from 'self' must find none there.
  const names = readdirSync(CLIENT, { recursive: true }).map(String);
  const code = names.filter((name) => /\.(?:m?js|css)$/.test(name));
  expect(code.length).toBeGreaterThan(1);
  expect(code.filter((name) => !name.startsWith(`assets${path.sep}`))).toEqual([]);
});
