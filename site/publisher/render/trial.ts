// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Contents } from '../../release/contents.ts';
import type { Route } from '../../src/route.ts';
import { renderPages } from './render-pages.ts';
import { RenderTransaction } from './render-transaction.ts';
import type { Render } from './renderer.ts';
import { routesOf } from './routes.ts';
import { documentOf, type Site, type Target } from './site.ts';
import { part } from './store-parts.ts';
import { Writes } from './writes.ts';

/** With more pages than that, compression waits until they are online. */
const MAX_COMPRESSED_AT_ONCE = 400;

const sameRoute = (a: Route, b: Route): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Pages to render. Those of changed documents come first: they name the culprit, lists would only suspect. */
function pagesToRender(
  site: Site,
  target: Target,
  transaction: RenderTransaction,
  routes: ReadonlyMap<string, Route>,
) {
  const affected = transaction.reask();
  const first: [string, Route][] = [];
  const others: [string, Route][] = [];
  for (const [path, route] of routes) {
    const page = site.cache.pages.get(path);
    if (page && sameRoute(page.route, route) && !affected.has(path)) continue;
    const id = documentOf(route);
    const changed = id !== undefined && target.causes.has(part.get(id));
    (changed ? first : others).push([path, route]);
  }
  return { first, others };
}

/**
 * Renders what differs between the site and a target: new routes, and pages whose queries have other answers.
 * @param thorough renders the lists too when a page of a document has failed
 * @throws the error of writing (a full disk): then nothing has happened.
 */
export async function tryOut(
  site: Site,
  target: Target,
  tools: { readonly render: Render; readonly contents: Contents },
  thorough: boolean,
) {
  const started = performance.now();
  const changed = new Set(target.causes.keys());
  const transaction = new RenderTransaction(site.cache, target.store, changed);
  const routes = routesOf(target.store, target.former);
  const { first, others } = pagesToRender(site, target, transaction, routes);
  for (const path of site.cache.pages.keys()) if (!routes.has(path)) transaction.removePage(path);
  const planned = performance.now();
  const total = first.length + others.length;
  const compress = total <= MAX_COMPRESSED_AT_ONCE;
  const writes = new Writes();
  const work = { target, transaction, ...tools, writes, compress };
  const failures = await renderPages(first, work);
  // What fails here is tried again without the culprits: the lists can wait for that.
  const complete = thorough || failures.every(({ suspects }) => suspects.size === 0);
  if (complete) failures.push(...(await renderPages(others, work)));
  await writes.settled();
  return {
    target,
    transaction,
    routes,
    failures,
    /** False when lists were left out because a document has already failed. */
    complete,
    /** Are the changed pages compressed for most readers? */
    isCompressed: compress,
    /** Number of pages rendered, and of queries asked again. */
    rendered: total - failures.length,
    questions: transaction.questions,
    /** Milliseconds for asking again, and for rendering. */
    planMs: planned - started,
    renderMs: performance.now() - planned,
  };
}

/** A target, rendered. Nothing of it is online before the transaction is committed and a release is made. */
export type Trial = Readonly<Awaited<ReturnType<typeof tryOut>>>;
