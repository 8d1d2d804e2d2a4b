// SPDX-License-Identifier: AGPL-3.0-or-later
import { monthsBetween } from '../../i18n/dates.ts';
import type { Card } from '../../queries/card.ts';
import { monthsOf } from '../../queries/when.ts';
import type { ListFilter } from '../../route.ts';

/** A month of a list of events, and the months before it that have none. Months are `YYYY-MM`. */
export interface EventMonth {
  readonly month: string;
  readonly cards: readonly Card[];
  readonly empty: readonly string[];
}

/** The month under which an event stands: the first of its months that the filter asks for. */
function standsIn({ when }: Card, from: string, filter: ListFilter | null): string {
  const months = when ? monthsOf(when, from) : [];
  const asked = filter?.facet === 'month' ? filter.value : undefined;
  return months.find((month) => Number(month.slice(5)) === asked) ?? months[0] ?? from;
}

/**
 * Events month by month.
 * @param from this month
 * @param isFirst the first page of the list: the months from this one to its first event count as empty
 */
export function byMonth(
  cards: readonly Card[],
  from: string,
  filter: ListFilter | null,
  isFirst: boolean,
): readonly EventMonth[] {
  const found = new Map<string, Card[]>();
  for (const card of cards) {
    const month = standsIn(card, from, filter);
    found.set(month, [...(found.get(month) ?? []), card]);
  }
  const months = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  // Whoever asks for March knows that April is not there.
  const isAsked = filter?.facet === 'month';
  const emptyBefore = (month: string, before: string | undefined): readonly string[] => {
    if (isAsked) return [];
    if (before !== undefined) return monthsBetween(before, month).slice(1, -1);
    return isFirst ? monthsBetween(from, month).slice(0, -1) : [];
  };
  return months.map(([month, inMonth], index) => ({
    month,
    cards: inMonth,
    empty: emptyBefore(month, months[index - 1]?.[0]),
  }));
}
