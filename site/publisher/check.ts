// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { Draft } from './draft.ts';
import { Notebook } from './notebook.ts';
import type { Render } from './render.ts';
import { routesOf } from './routes.ts';
import type { Site } from './site.ts';

/** A page that is not what a full render gives: a defect of the fast path. */
export interface Defect {
  readonly path: string;
  /** The first question whose answer is another than when the page was rendered; none when the template differs. */
  readonly question: string | null;
  readonly reason: string;
}

/** Addresses that a full render would make and that are not there, and the other way round. */
export function checkRoutes({ store, former, book }: Site): Defect[] {
  const routes = routesOf(store, former);
  const defect = (reason: string) => (path: string) => ({ path, question: null, reason });
  const missing = [...routes.keys()].filter((path) => !book.pages.has(path));
  const spare = [...book.pages.keys()].filter((path) => !routes.has(path));
  return [...missing.map(defect('not there')), ...spare.map(defect('not called for'))];
}

/** Renders some pages of the site from nothing and compares them, byte for byte, with what is online. */
export async function checkPages(
  site: Site,
  render: Render,
  paths: Iterable<string>,
): Promise<Defect[]> {
  const defects: Defect[] = [];
  const draft = new Draft(new Notebook(), site.store, new Set());
  for (const path of paths) {
    const page = site.book.pages.get(path);
    // What could not be rendered was reported when it failed.
    if (!page || page.kept) continue;
    const asked = new Set<string>();
    const reason = await render(page.route, draft.askFor(asked)).then(
      ({ body }) => (sha256(body) === page.content ? undefined : 'other bytes'),
      (error: unknown) => String(error),
    );
    if (reason === undefined) continue;
    const other = [...asked].find((key) => draft.hashOf(key) !== site.book.notes.get(key)?.hash);
    defects.push({ path, question: other ?? null, reason });
  }
  return defects;
}
