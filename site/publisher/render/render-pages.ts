// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { type Contents, isCompressible } from '../../release/contents.ts';
import type { Route } from '../../src/route.ts';
import type { RenderTransaction } from './render-transaction.ts';
import type { Render, Rendered } from './renderer.ts';
import { changedIn, type Target } from './site.ts';
import type { Writes } from './writes.ts';

/** A page that could not be rendered. */
export interface Failure {
  readonly path: string;
  readonly route: Route;
  readonly error: unknown;
  /** Changed documents that the page has read: one of them is to blame. Empty: it is a defect of ours. */
  readonly suspects: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

interface RenderWork {
  readonly target: Target;
  readonly transaction: RenderTransaction;
  readonly render: Render;
  readonly contents: Contents;
  readonly writes: Writes;
  readonly compress: boolean;
}

/** A link to a sheet, as `SheetLink.astro` writes it. */
const SHEET_LINK = /<div class="sheet"[^>]*>.*?<\/div>\n?/gs;

/** The hash of a page without its links to sheets; `undefined` when it has none. */
function wordsOf(body: Buffer): string | undefined {
  if (!body.includes('<div class="sheet"')) return undefined;
  return sha256(Buffer.from(body.toString().replace(SHEET_LINK, '')));
}

/** Pages after which other tasks (previews, health) get a turn: rendering waits for nothing outside. */
const PAGES_A_TURN = 20;

/** Renders pages of a target into a transaction, and writes their contents meanwhile. @returns those that failed */
export async function renderPages(
  pages: readonly (readonly [path: string, route: Route])[],
  { target, transaction, render, contents, writes, compress }: RenderWork,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [index, [path, route]] of pages.entries()) {
    if (index % PAGES_A_TURN === PAGES_A_TURN - 1)
      await new Promise((resolve) => setImmediate(resolve));
    const asked = new Set<string>();
    let rendered: Rendered;
    try {
      rendered = await render(route, transaction.askFor(asked));
    } catch (error) {
      const suspects = changedIn(target.causes, transaction.partsOf(asked));
      failures.push({ path, route, error, suspects, asked });
      continue;
    }
    const { body, status, type } = rendered;
    const content = sha256(body);
    const words = wordsOf(body);
    transaction.setPage({
      ...{ path, route, content, bytes: body.length, status, type, asked },
      ...(words !== undefined && { words }),
    });
    await writes.add(async () => {
      await contents.put(body, content);
      if (compress && isCompressible(type)) await contents.compressForMost(content, body);
    });
  }
  return failures;
}
