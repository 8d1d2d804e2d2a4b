// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadRenderer } from '../../publisher/render/renderer.ts';
import { routesOf } from '../../publisher/render/routes.ts';
import { watched } from '../../publisher/render/store-parts.ts';
import type { Store } from '../../src/queries/query.ts';
import { askOf, ORIGIN } from './portal.ts';

/** The compiled site (`dist/`, built before the tests). */
const DIST = path.resolve(import.meta.dirname, '../../dist');

if (!existsSync(path.join(DIST, 'server/entry.mjs'))) {
  throw new Error('Build the site first: pnpm --filter @portico/site build');
}

const render = await loadRenderer(DIST, ORIGIN);

/** What answers an address over the documents of a store: a page or a file. */
export async function answerAt(address: string, store: Store): Promise<string> {
  const route = routesOf(store).get(address);
  if (!route) throw new Error(`Nothing answers ${address}.`);
  return (await render(route, askOf(store))).body.toString();
}

/** The parts of a store that the answer at an address is made of: when one of them changes, it is looked at again. */
export async function partsReadAt(address: string, store: Store): Promise<Set<string>> {
  const route = routesOf(store).get(address);
  if (!route) throw new Error(`Nothing answers ${address}.`);
  const parts = new Set<string>();
  await render(route, askOf(watched(store, (part) => parts.add(part))));
  return parts;
}

/** The questions that the answer at an address asks, each with what it was told: while that is the same it stays. */
export async function askedAt(address: string, store: Store): Promise<Map<string, string>> {
  const route = routesOf(store).get(address);
  if (!route) throw new Error(`Nothing answers ${address}.`);
  const asked = new Map<string, string>();
  await render(route, (query, params) => {
    const answer = query.answer(store, params);
    asked.set(`${query.name} ${JSON.stringify(params)}`, JSON.stringify(answer));
    return answer;
  });
  return asked;
}

/** Every page of a store, by address. */
export async function everyPage(store: Store): Promise<[address: string, html: string][]> {
  const pages: [string, string][] = [];
  for (const [address, route] of routesOf(store)) {
    const { body, type } = await render(route, askOf(store));
    if (type.startsWith('text/html')) pages.push([address, body.toString()]);
  }
  return pages;
}

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
