// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { pathOf, type Route } from '../src/route.ts';
import type { Contents } from '../release/contents.ts';
import { isCompressible } from '../release/contents.ts';
import { Draft } from './draft.ts';
import { Notebook, type Page } from './notebook.ts';
import type { Render, Rendered } from './render.ts';
import { routesOf } from './routes.ts';
import { behind, documentOf, type Site, type Target } from './site.ts';
import { Writes } from './writes.ts';

/** A page that could not be rendered. */
export interface Failure {
  readonly path: string;
  readonly route: Route;
  readonly error: unknown;
  /** Documents whose change the page has read: one of them is to blame. None: it is a defect of ours. */
  readonly suspects: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/** A target, rendered. Nothing of it is online before the draft is committed and a release is made. */
export interface Trial {
  readonly target: Target;
  readonly draft: Draft;
  readonly routes: ReadonlyMap<string, Route>;
  readonly failures: readonly Failure[];
  /** False when lists were left out because a document has already failed. */
  readonly complete: boolean;
  /** Pages rendered, and questions asked again. */
  readonly rendered: number;
  readonly questions: number;
  /** Milliseconds for asking again, and for rendering. */
  readonly planMs: number;
  readonly renderMs: number;
}

interface Tools {
  readonly render: Render;
  readonly contents: Contents;
}

/** With more pages than that, compression waits until they are online. */
const COMPRESS_AT_ONCE = 400;

/** Pages between two turns for everything else. */
const BREATH = 20;

const sameRoute = (a: Route, b: Route): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Pages of changed documents first: they name the culprit, lists would only suspect. */
function inOrder(site: Site, target: Target, draft: Draft, routes: ReadonlyMap<string, Route>) {
  const affected = draft.reask();
  const first: string[] = [];
  const others: string[] = [];
  for (const [path, route] of routes) {
    const page = site.book.pages.get(path);
    if (page && sameRoute(page.route, route) && !affected.has(path)) continue;
    const id = documentOf(route);
    const changed = id !== undefined && target.causes.has(`get/${id}`);
    (changed ? first : others).push(path);
  }
  return { first, others };
}

export function pageOf(
  path: string,
  route: Route,
  { body, status, type }: Rendered,
  content: string,
  asked: ReadonlySet<string>,
): Page {
  return { path, route, content, bytes: body.length, status, type, asked };
}

async function renderInto(
  trial: { readonly target: Target; readonly draft: Draft },
  tools: Tools,
  writes: Writes,
  compress: boolean,
  path: string,
  route: Route,
): Promise<Failure | undefined> {
  const asked = new Set<string>();
  let rendered: Rendered;
  try {
    rendered = await tools.render(route, trial.draft.askFor(asked));
  } catch (error) {
    const suspects = behind(trial.target.causes, trial.draft.partsOf(asked));
    return { path, route, error, suspects, asked };
  }
  const hash = sha256(rendered.body);
  trial.draft.setPage(pageOf(path, route, rendered, hash, asked));
  await writes.add(async () => {
    await tools.contents.put(rendered.body, hash);
    if (compress && isCompressible(rendered.type))
      await tools.contents.compress(hash, rendered.body);
  });
  return undefined;
}

/**
 * Renders what differs between the site and a target: new routes, and pages whose questions have other answers.
 * @throws what writing threw (a full disk): then nothing has happened.
 */
export async function tryOut(
  site: Site,
  target: Target,
  tools: Tools,
  thorough: boolean,
): Promise<Trial> {
  const started = performance.now();
  const draft = new Draft(site.book, target.store, new Set(target.causes.keys()));
  const routes = routesOf(target.store, target.former);
  const { first, others } = inOrder(site, target, draft, routes);
  for (const path of site.book.pages.keys()) if (!routes.has(path)) draft.removePage(path);
  const planned = performance.now();
  const writes = new Writes();
  const failures: Failure[] = [];
  const total = first.length + others.length;
  const renderAll = async (paths: readonly string[]): Promise<void> => {
    for (const [index, path] of paths.entries()) {
      const route = routes.get(path);
      if (!route) continue;
      // Rendering waits for nothing outside: previews and health want their turn in a long one.
      if (index % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
      const compress = total <= COMPRESS_AT_ONCE;
      const failure = await renderInto({ target, draft }, tools, writes, compress, path, route);
      if (failure) failures.push(failure);
    }
  };
  await renderAll(first);
  // Whatever fails here will be tried again without the culprits: the lists can wait for that.
  const complete = thorough || failures.every(({ suspects }) => suspects.size === 0);
  if (complete) await renderAll(others);
  await writes.settled();
  return {
    target,
    draft,
    routes,
    failures,
    complete,
    rendered: total - failures.length,
    questions: draft.questions,
    planMs: planned - started,
    renderMs: performance.now() - planned,
  };
}

/** Does a page render with this target? Asked when a list fails and several documents may be to blame. */
export async function renders(target: Target, route: Route, render: Render): Promise<boolean> {
  // An address that would not be there cannot fail.
  if (!routesOf(target.store, target.former).has(pathOf(route))) return true;
  const draft = new Draft(new Notebook(), target.store, new Set());
  try {
    await render(route, draft.askFor(new Set()));
    return true;
  } catch {
    return false;
  }
}
