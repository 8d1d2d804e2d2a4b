// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { type Contents, isCompressible } from '../../release/contents.ts';
import { pathOf, type Route } from '../../src/route.ts';
import { QueryCache } from './query-cache.ts';
import { RenderTransaction } from './render-transaction.ts';
import type { Render, Rendered } from './renderer.ts';
import { routesOf } from './routes.ts';
import { changedIn, type Target } from './site.ts';
import { Writes } from './writes.ts';

/** A page that could not be rendered. */
export interface Failure {
  readonly path: string;
  readonly route: Route;
  readonly error: unknown;
  /** Changed documents that the page has read: one of them is to blame. Empty: it is a defect of ours. */
  readonly suspects: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/** Renders pages of a target into a transaction, and writes their contents meanwhile. */
export class PageRenderer {
  readonly #target: Target;
  readonly #transaction: RenderTransaction;
  readonly #render: Render;
  readonly #contents: Contents;
  readonly #compress: boolean;
  readonly #writes = new Writes();
  readonly failures: Failure[] = [];

  constructor(
    { target, transaction }: { target: Target; transaction: RenderTransaction },
    { render, contents }: { readonly render: Render; readonly contents: Contents },
    compress: boolean,
  ) {
    this.#target = target;
    this.#transaction = transaction;
    this.#render = render;
    this.#contents = contents;
    this.#compress = compress;
  }

  async render(path: string, route: Route): Promise<void> {
    const asked = new Set<string>();
    let rendered: Rendered;
    try {
      rendered = await this.#render(route, this.#transaction.askFor(asked));
    } catch (error) {
      const suspects = changedIn(this.#target.causes, this.#transaction.partsOf(asked));
      this.failures.push({ path, route, error, suspects, asked });
      return;
    }
    const { body, status, type } = rendered;
    const content = sha256(body);
    this.#transaction.setPage({ path, route, content, bytes: body.length, status, type, asked });
    await this.#writes.add(async () => {
      await this.#contents.put(body, content);
      if (this.#compress && isCompressible(type)) await this.#contents.compress(content, body);
    });
  }

  /** Waits until everything is written. @throws the first error of writing */
  written(): Promise<void> {
    return this.#writes.settled();
  }
}

/** Does a page render with this target? Asked when a list fails and several documents may be to blame. */
export async function renders(target: Target, route: Route, render: Render): Promise<boolean> {
  // An address that would not be there cannot fail.
  if (!routesOf(target.store, target.former).has(pathOf(route))) return true;
  const transaction = new RenderTransaction(new QueryCache(), target.store, new Set());
  try {
    await render(route, transaction.askFor(new Set()));
    return true;
  } catch {
    return false;
  }
}
