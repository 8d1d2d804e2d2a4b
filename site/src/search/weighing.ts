// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PagefindResult } from './pagefind-types.ts';
import type { Rank } from './ranks.ts';

/** What something finds, and how much it says. */
export interface Weighed {
  readonly results: readonly PagefindResult[];
  readonly weight: number;
}

/** How much a word says that so many of all pages have: few say more than many, and none says nothing. */
export const weighed = (found: number, all: number): number =>
  found === 0 ? 0 : Math.log(1 + all / found);

/** What is worth less than this part of the best has too little of what was asked. */
const TOO_LITTLE = 0.37;

/** What an overdue page counts of what it would, and an alert in force: it stands before an article on the same words. */
const FACTORS = { overdue: 0.5, current: 1.5 } as const;

/**
 * Pages by the weight of what found them, and by how well it did; without those that are worth too little.
 * @param ranks ids of pages that stand later, because nobody has checked them in time, or sooner
 */
export function heaviest(
  found: readonly Weighed[],
  ranks: ReadonlyMap<Rank, ReadonlySet<string>> = new Map(),
): PagefindResult[] {
  const pages = new Map<string, { readonly result: PagefindResult; sum: number }>();
  for (const { results, weight } of found) {
    const best = Math.max(...results.map(({ score }) => score));
    for (const result of results) {
      const page = pages.get(result.id) ?? { result, sum: 0 };
      page.sum += weight * (0.2 + (0.8 * result.score) / best);
      pages.set(result.id, page);
    }
  }
  const sorted = [...pages.values()].sort((a, b) => b.sum - a.sum);
  const least = TOO_LITTLE * (sorted[0]?.sum ?? 0);
  const placed = ({ result: { id }, sum }: { result: PagefindResult; sum: number }): number =>
    Object.entries(FACTORS).reduce(
      (all, [rank, factor]) =>
        ranks.get(rank as keyof typeof FACTORS)?.has(id) ? all * factor : all,
      sum,
    );
  return sorted
    .filter(({ sum }) => sum >= least)
    .sort((a, b) => placed(b) - placed(a))
    .map(({ result }) => result);
}

/** Each result once, as it comes first. */
export function once(results: readonly PagefindResult[]): PagefindResult[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}
