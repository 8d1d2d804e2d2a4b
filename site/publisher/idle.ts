// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCompressible } from '../release/contents.ts';
import type { Dependencies } from './dependencies.ts';
import { checkPages, checkRoutes, type Defect } from './render/check.ts';
import type { Site } from './render/site.ts';

const PAGES_A_TIME = 20;

/**
 * The publisher's work while nothing else is to be done: renders everything once more and compares it with what is
 * online, then makes the smallest compressed forms. @returns false when all of it is done for this release.
 */
export function idleWork(
  site: () => Site,
  { online, render, contents, log }: Dependencies,
): () => Promise<boolean> {
  let release = 0;
  let unchecked: string[] = [];
  let loose: string[] = [];
  const report = (defects: readonly Defect[]): void => {
    for (const defect of defects)
      log.error('the fast path differs from a full render', { ...defect });
  };
  const begin = (): void => {
    const { table } = online;
    if (!table || table.number === release) return;
    release = table.number;
    report(checkRoutes(site()));
    unchecked = [...site().cache.pages.keys()];
    const rows = Object.values(table.rows).filter(([, , type]) => isCompressible(type));
    loose = [...new Set(rows.map(([hash]) => hash))];
  };
  return async () => {
    begin();
    if (unchecked.length > 0) {
      const paths = unchecked.splice(0, PAGES_A_TIME);
      report(await checkPages(site(), render, paths));
      return true;
    }
    while (loose.length > 0) {
      const hash = loose.pop();
      if (hash && (await contents.compressSmallest(hash))) return true;
    }
    return false;
  };
}
