// SPDX-License-Identifier: AGPL-3.0-or-later
import { firstDayOf, lastDayOf } from '@portico/shared/contract/partial-date';
import type { Indicator, Report } from '@portico/shared/contract/report';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardsOf } from './card.ts';
import { contentOrItalian, pageLink } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

type Period = Report['period'];

/** The same indicator in the report before. */
export interface Before {
  readonly name: string;
  readonly value: number;
  readonly bound: Indicator['bound'];
  readonly unit: string;
  readonly period: Period;
  /**
   * By what part it has changed, 0.125 for an eighth more; only where both numbers are exact, count the same unit by the same
   * published definition, in periods of one length: the rest would be a comparison that nobody can defend.
   */
  readonly change?: number;
}

/** An indicator with its period, and with the year before. */
export interface ReportFigure extends Omit<Indicator, 'period'> {
  readonly period: Period;
  readonly before?: Before;
}

/** The figures of a report in a language: page, chart, table, CSV, press text and structured data all come from them. */
export interface ReportFigures {
  readonly figures: readonly ReportFigure[];
  /** The report before, where it is published in the language. */
  readonly previous?: PageLink;
}

/** An indicator in the language that is read and in Italian, which says whether two count the same. */
interface Told {
  readonly read: Indicator;
  readonly italian: Indicator;
  readonly period: Period;
}

function toldIn(entry: Entry<'report'>, locale: ActiveLocale): Told[] {
  const italian = new Map(entry.document.locales.it.indicators.map((one) => [one.key, one]));
  return contentOrItalian(entry, locale).indicators.map((read) => ({
    read,
    italian: italian.get(read.key) ?? read,
    period: read.period ?? entry.document.period,
  }));
}

const isExact = ({ italian: { bound, definition } }: Told): boolean =>
  bound === 'exact' && definition.kind === 'published';

const definitionOf = ({ italian: { definition } }: Told): string | undefined =>
  definition.kind === 'published' ? definition.text : undefined;

/** Does the one end before the other? */
const isEarlier = (a: Period, b: Period): boolean => lastDayOf(a.until) < lastDayOf(b.until);

/** Characters of a month, `2023-09`: what is longer is a day. */
const MONTH_LENGTH = 7;
const DAY_MS = 86_400_000;

/** How long a period is, in the precision in which it is known: three years, twelve months, 365 days. */
function lengthOf({ from, until }: Period): string | null {
  if (from.length !== until.length) return null;
  const [start, end] = [new Date(firstDayOf(from)), new Date(lastDayOf(until))];
  if (from.length > MONTH_LENGTH) {
    // A year is a year, with 29 February or without.
    const anniversary = new Date(end);
    anniversary.setUTCDate(anniversary.getUTCDate() + 1);
    const months =
      (anniversary.getUTCFullYear() - start.getUTCFullYear()) * 12 +
      anniversary.getUTCMonth() -
      start.getUTCMonth();
    if (anniversary.getUTCDate() === start.getUTCDate()) return `${months} months`;
    return `${(end.getTime() - start.getTime()) / DAY_MS} days`;
  }
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return `${months + 1} months`;
}

const isSameLength = (a: Period, b: Period): boolean => {
  const length = lengthOf(a);
  return length !== null && length === lengthOf(b);
};

const isComparable = (now: Told, before: Told): boolean =>
  isExact(now) &&
  isExact(before) &&
  before.read.value > 0 &&
  now.italian.unit === before.italian.unit &&
  definitionOf(now) === definitionOf(before) &&
  isSameLength(now.period, before.period) &&
  isEarlier(before.period, now.period);

function beforeOf(now: Told, before: Told): Before {
  const { name, value, bound, unit } = before.read;
  return {
    ...{ name, value, bound, unit },
    period: before.period,
    ...(isComparable(now, before) && { change: (now.read.value - value) / value }),
  };
}

/** The report before it; one that does not end earlier, as in a circle, is none. */
function formerOf(store: Store, { id, document }: Entry<'report'>): Entry<'report'> | undefined {
  const { previous, period } = document;
  const former = previous && previous.id !== id ? store.get('report', previous.id) : undefined;
  return former && isEarlier(former.document.period, period) ? former : undefined;
}

export const reportFigures: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  ReportFigures
> = {
  name: 'report-figures',
  answer: (store, { id, locale }) => {
    const entry = store.get('report', id);
    if (!entry) return { figures: [] };
    const former = formerOf(store, entry);
    const link = pageLink(former, locale);
    const told = former ? toldIn(former, locale) : [];
    return {
      figures: toldIn(entry, locale).map((now) => {
        const before = told.find(
          ({ italian }) =>
            italian.key === now.italian.key &&
            (italian.unit === '%') === (now.italian.unit === '%'),
        );
        return {
          ...now.read,
          period: now.period,
          ...(before && { before: beforeOf(now, before) }),
        };
      }),
      ...(link && { previous: link }),
    };
  },
};

/** The latest first; of one end that which began later. */
const byPeriod = ({ document: a }: Entry<'report'>, { document: b }: Entry<'report'>): number =>
  lastDayOf(b.period.until).localeCompare(lastDayOf(a.period.until)) ||
  firstDayOf(b.period.from).localeCompare(firstDayOf(a.period.from));

/** Every report, that of the latest period first. */
export const reports: Query<{ readonly locale: ActiveLocale }, readonly Card[]> = {
  name: 'reports',
  answer: (store, { locale }) => cardsOf([...store.all('report')].sort(byPeriod), locale),
};
