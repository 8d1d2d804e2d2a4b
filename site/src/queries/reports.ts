// SPDX-License-Identifier: AGPL-3.0-or-later
import { lastDayOf } from '@portico/shared/contract/partial-date';
import type { Indicator, Report } from '@portico/shared/contract/report';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardsOf } from './card.ts';
import { contentOrItalian, pageLink } from './content.ts';
import type { Entry, Query } from './query.ts';

type Period = Report['period'];

/** The same indicator in the report before. */
export interface Before {
  readonly value: number;
  readonly bound: Indicator['bound'];
  readonly period: Period;
  /**
   * By what part it has changed, 0.125 for an eighth more; only where both numbers are exact and both definitions are
   * published: the rest would be a comparison that nobody can defend.
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

const isExact = ({ bound, definition }: Indicator): boolean =>
  bound === 'exact' && definition.kind === 'published';

function beforeOf(now: Indicator, before: Indicator, period: Period): Before {
  const { value, bound } = before;
  const comparable = isExact(now) && isExact(before) && value > 0;
  return {
    value,
    bound,
    period: before.period ?? period,
    ...(comparable && { change: (now.value - value) / value }),
  };
}

export const reportFigures: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  ReportFigures
> = {
  name: 'report-figures',
  answer: (store, { id, locale }) => {
    const entry = store.get('report', id);
    if (!entry) return { figures: [] };
    const { period, previous } = entry.document;
    const former = previous && previous.id !== id ? store.get('report', previous.id) : undefined;
    const link = pageLink(former, locale);
    const indicatorBefore = ({ key, unit }: Indicator): Indicator | undefined =>
      former &&
      contentOrItalian(former, locale).indicators.find(
        (other) => other.key === key && (other.unit === '%') === (unit === '%'),
      );
    return {
      figures: contentOrItalian(entry, locale).indicators.map((indicator) => {
        const before = indicatorBefore(indicator);
        return {
          ...indicator,
          period: indicator.period ?? period,
          ...(former && before && { before: beforeOf(indicator, before, former.document.period) }),
        };
      }),
      ...(link && { previous: link }),
    };
  },
};

const byPeriod = (a: Entry<'report'>, b: Entry<'report'>): number =>
  lastDayOf(a.document.period.until) < lastDayOf(b.document.period.until) ? 1 : -1;

/** Every report, that of the latest period first. */
export const reports: Query<{ readonly locale: ActiveLocale }, readonly Card[]> = {
  name: 'reports',
  answer: (store, { locale }) => cardsOf([...store.all('report')].sort(byPeriod), locale),
};
