// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from './query-cache.ts';
import { documentOf, type Site } from './site.ts';
import type { Trial } from './trial.ts';

/**
 * Addresses that a trial would empty for no reason. A page goes when its document is not there any more (withdrawn
 * ones, and addresses that a document has left, answer 410: they do not go), and a page of a list when the list has
 * become shorter. Anything else is lost: a document that has become one without a page.
 */
export function lostPages(site: Site, { target, transaction, routes }: Trial): string[] {
  return transaction.removed().filter((path) => {
    const page = site.cache.pages.get(path);
    // The sheet of a document that has come back is made after its page.
    if (page?.route.kind === 'gone' && page.route.was === 'sheet') return false;
    const id = page && documentOf(page.route);
    return id !== undefined && !routes.has(path) && target.entries.has(id);
  });
}

/** Addresses whose page cannot be rendered without what was withdrawn: it may still show some of that. */
export const stuckPages = ({ pages }: { readonly pages: ReadonlyMap<string, Page> }): string[] =>
  [...pages.values()].flatMap(({ path, kept }) => (kept === 'withdrawal' ? [path] : []));
