// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { RenderTransaction } from './render-transaction.ts';
import { QueryCache } from './query-cache.ts';
import type { Render } from './renderer.ts';
import { routesOf } from './routes.ts';
import type { Site } from './site.ts';

/** A page that differs from what a full render gives: a defect of the fast path. */
export interface Defect {
  readonly path: string;
  /** Key of the first query whose answer changed since the page was rendered; null when the template differs. */
  readonly question: string | null;
  readonly reason: string;
}

/** Finds addresses that a full render would make and that are missing, and those that it would not make. */
export function checkRoutes({ store, former, cache }: Site): Defect[] {
  const routes = routesOf(store, former);
  const defect = (reason: string) => (path: string) => ({ path, question: null, reason });
  const missing = [...routes.keys()].filter((path) => !cache.pages.has(path));
  const spare = [...cache.pages.keys()].filter((path) => !routes.has(path));
  return [...missing.map(defect('not there')), ...spare.map(defect('not called for'))];
}

/** Renders some pages of the site from nothing and compares them, byte for byte, with what is online. */
export async function checkPages(
  site: Site,
  render: Render,
  paths: Iterable<string>,
): Promise<Defect[]> {
  const defects: Defect[] = [];
  const transaction = new RenderTransaction(new QueryCache(), site.store, new Set());
  for (const path of paths) {
    const page = site.cache.pages.get(path);
    // What could not be rendered was reported when it failed.
    if (!page || page.kept) continue;
    const asked = new Set<string>();
    const reason = await render(page.route, transaction.askFor(asked)).then(
      ({ body }) => (sha256(body) === page.content ? undefined : 'other bytes'),
      (error: unknown) => String(error),
    );
    if (reason === undefined) continue;
    const other = [...asked].find(
      (key) => transaction.hashOf(key) !== site.cache.records.get(key)?.hash,
    );
    defects.push({ path, question: other ?? null, reason });
  }
  return defects;
}
