// SPDX-License-Identifier: AGPL-3.0-or-later
import { pathToFileURL } from 'node:url';
import type { FileBody } from '../../src/files/file.ts';
import type { Ask } from '../../src/queries/query.ts';
import {
  type FileKind,
  type FileRoute,
  isFile,
  type PageRoute,
  pathOf,
  type Route,
} from '../../src/route.ts';

/** The exports of the compiled bundle; see `entry.ts`. */
interface Bundle {
  readonly renderPage: (
    url: string,
    locals: { readonly ask: Ask; readonly route: PageRoute; readonly origin: string },
  ) => Promise<{ readonly status: number; readonly html: string }>;
  readonly files: Readonly<Record<FileKind, (ask: Ask, route: Route, origin: string) => FileBody>>;
}

/** One answer of the site. */
export interface Rendered {
  readonly body: Buffer;
  readonly status: number;
  /** `Content-Type`. */
  readonly type: string;
}

/** Renders the answer to a route, asking `ask`. @throws the error of the template */
export type Render = (route: Route, ask: Ask) => Promise<Rendered>;

/** The statuses that a page of each kind may have: anything else is a defect of the template. */
export const expectedStatus = (route: Route): number =>
  route.kind === 'gone' ? 410 : route.kind === 'not-found' ? 404 : 200;

function renderFile(bundle: Bundle, route: FileRoute, ask: Ask, origin: string) {
  const { body, type } = bundle.files[route.kind](ask, route, origin);
  return { body: Buffer.from(body), status: 200, type };
}

async function renderPage(bundle: Bundle, route: PageRoute, ask: Ask, origin: string) {
  const path = pathOf(route);
  const { status, html } = await bundle.renderPage(origin + path, { ask, route, origin });
  // The template of «not found» and «gone» sets the status.
  if (status !== expectedStatus(route)) {
    throw new Error(
      `${path} answered ${status} instead of ${expectedStatus(route)}: the template of "${route.kind}" must set Astro.response.status.`,
    );
  }
  const body = Buffer.from(html);
  if (body.length === 0) throw new Error(`${path} rendered to nothing.`);
  return { body, status, type: 'text/html; charset=utf-8' };
}

/**
 * Loads the bundle that `astro build` made.
 * @param dist folder `dist` of the site.
 * @param origin origin of the site, without a slash at the end.
 */
export async function loadRenderer(dist: string, origin: string): Promise<Render> {
  const entry = `${dist}/server/entry.mjs`;
  const bundle: Bundle = await import(pathToFileURL(entry).href).catch((cause: unknown) => {
    throw new Error(`${entry} cannot be loaded: build the site first (in site: npx astro build).`, {
      cause,
    });
  });
  return async (route, ask) =>
    isFile(route) ? renderFile(bundle, route, ask, origin) : renderPage(bundle, route, ask, origin);
}
