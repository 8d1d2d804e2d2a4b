// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkPages, checkRoutes, type Defect } from './check.ts';
import { isCompressible } from '../release/contents.ts';
import type { Publisher } from './publisher.ts';

const PAGES_A_TIME = 20;

/**
 * What the publisher does when nothing happens: renders everything once more and compares it with what is online,
 * then makes the smallest compressed forms. @returns false when all of it is done for this release.
 */
export function idleWork(publisher: Publisher): () => Promise<boolean> {
  let release = 0;
  let unchecked: string[] = [];
  let loose: string[] = [];
  const complain = (defects: readonly Defect[]): void => {
    for (const defect of defects)
      publisher.parts.log.error('the fast path differs from a full render', { ...defect });
  };
  const begin = (): void => {
    const { table } = publisher.parts.online;
    if (!table || table.number === release) return;
    release = table.number;
    complain(checkRoutes(publisher.site));
    unchecked = [...publisher.site.book.pages.keys()];
    const rows = Object.values(table.rows).filter(([, , type]) => isCompressible(type));
    loose = [...new Set(rows.map(([hash]) => hash))];
  };
  return async () => {
    begin();
    const { render, contents } = publisher.parts;
    if (unchecked.length > 0) {
      const paths = unchecked.splice(0, PAGES_A_TIME);
      complain(await checkPages(publisher.site, render, paths));
      return true;
    }
    while (loose.length > 0) {
      const hash = loose.pop();
      if (hash && (await contents.compressSoft(hash)) && (await contents.compressHard(hash)))
        return true;
    }
    return false;
  };
}
