// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HomeView } from '../../queries/home.ts';

type Figure = HomeView['figures'][number];

/** One figure, each thing said once. */
export interface Counted {
  readonly value: string;
  /** «utenti»; left out where `counts` begins with it. */
  readonly label?: string;
  readonly counts: string;
}

/** Figures that have their source in common. */
export interface SourceFigures {
  readonly source: string;
  readonly sourceUrl: string | undefined;
  readonly figures: readonly Counted[];
}

function counted({ value, label, counts }: Figure): Counted {
  const said = counts.toLowerCase().startsWith(label.toLowerCase());
  return { value, ...(!said && { label }), counts };
}

/** Figures by their source, in the order in which each source comes first. */
export function figuresBySource(figures: readonly Figure[]): readonly SourceFigures[] {
  const groups = Map.groupBy(figures, ({ source, sourceUrl = '' }) => `${source}\n${sourceUrl}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { source, sourceUrl } = first;
    return [{ source, sourceUrl, figures: group.map(counted) }];
  });
}
