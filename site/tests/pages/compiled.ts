// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadRenderer } from '../../publisher/render/renderer.ts';
import { routesOf } from '../../publisher/render/routes.ts';
import { watched } from '../../publisher/render/store-parts.ts';
import type { Store } from '../../src/queries/query.ts';
import type { Route } from '../../src/route.ts';
import { everything } from './everything.ts';
import { askOf, ORIGIN, storeOf } from './portal.ts';

/** The compiled site (`dist/`, built before the tests). */
const DIST = path.resolve(import.meta.dirname, '../../dist');

if (!existsSync(path.join(DIST, 'server/entry.mjs'))) {
  throw new Error('Build the site first: pnpm --filter @portico/site build');
}

const render = await loadRenderer(DIST, ORIGIN);

const routes = new WeakMap<Store, Map<string, Route>>();

/** What answers an address. */
function routeTo(address: string, store: Store): Route {
  const known = routes.get(store) ?? routesOf(store);
  routes.set(store, known);
  const route = known.get(address);
  if (!route) throw new Error(`Nothing answers ${address}.`);
  return route;
}

/** What answers an address over the documents of a store: a page or a file. */
export async function answerAt(address: string, store: Store): Promise<string> {
  const route = routeTo(address, store);
  return (await render(route, askOf(store))).body.toString();
}

/** The parts of a store that the answer at an address is made of: when one of them changes, it is looked at again. */
export async function partsReadAt(address: string, store: Store): Promise<Set<string>> {
  const route = routeTo(address, store);
  const parts = new Set<string>();
  await render(route, askOf(watched(store, (part) => parts.add(part))));
  return parts;
}

/** The questions that the answer at an address asks, each with what it was told: while that is the same it stays. */
export async function askedAt(address: string, store: Store): Promise<Map<string, string>> {
  const route = routeTo(address, store);
  const asked = new Map<string, string>();
  await render(route, (query, params) => {
    const answer = query.answer(store, params);
    asked.set(`${query.name} ${JSON.stringify(params)}`, JSON.stringify(answer));
    return answer;
  });
  return asked;
}

type Pages = readonly (readonly [address: string, html: string])[];

/** Every page of a store, by address; or those under one. */
export async function everyPage(store: Store, under = '/'): Promise<Pages> {
  const pages: [string, string][] = [];
  for (const [address, route] of routesOf(store)) {
    if (!address.startsWith(under)) continue;
    const { body, type } = await render(route, askOf(store));
    if (type.startsWith('text/html')) pages.push([address, body.toString()]);
  }
  return pages;
}

let demo: Promise<Pages> | undefined;
let full: Promise<Pages> | undefined;

/** Every page of the demonstration: rendered once for the files of a worker. */
export const demoPages = (): Promise<Pages> => (demo ??= everyPage(storeOf()));

/** Every page of a portal with something in every field: rendered once as well. */
export const fullPages = (): Promise<Pages> =>
  (full ??= everyPage(storeOf({ changed: everything() })));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** The text of a page as a program reads it that knows no style: its characters, without the tags and the head. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>|<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');

/** The schema.org data of a page: every block, in order. */
export const dataOf = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );
