// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../i18n/index.ts';
import { figure } from '../../i18n/numbers.ts';
import { period } from '../../i18n/period.ts';
import type { ReportFigure } from '../../queries/reports.ts';

/** One bar with its words above it. Heights in rem, so that they grow with the text; the width in percent of the chart. */
export interface Bar {
  /** «Utenti: oltre 55.000», broken where a phone has no room: text in SVG does not break by itself. */
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly textAt: number;
  /** Upper edge. */
  readonly at: number;
  readonly width: number;
  /** The year before has a pattern: colour alone tells nothing. */
  readonly former: boolean;
}

export interface Chart {
  readonly bars: readonly Bar[];
  readonly height: number;
}

export const LINE = 1.5;
export const THICKNESS = 1.25;
const GAP = 1;
/** Characters of a line that a phone of 320 pixels shows. */
const LINE_LENGTH = 34;
const PARTS = new RegExp(`.{1,${LINE_LENGTH}}`, 'gu');

function linesOf(text: string): string[] {
  const lines: string[] = [];
  // A word that is longer than a line is cut.
  for (const word of text.split(' ').flatMap((one) => one.match(PARTS) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Value {
  readonly label: string;
  readonly value: number;
  readonly former: boolean;
}

function valuesOf(one: ReportFigure, locale: ActiveLocale): Value[] {
  const { before, name, value } = one;
  const now = { label: `${name}: ${figure(one, locale)}`, value, former: false };
  if (!before) return [now];
  const label = `${messages(locale).report.before}, ${period(before.period, locale)}: ${figure(before, locale)}`;
  return [now, { label, value: before.value, former: true }];
}

function chart(figures: readonly ReportFigure[], locale: ActiveLocale, whole?: number): Chart {
  const values = figures.flatMap((one) => valuesOf(one, locale));
  const most = whole ?? Math.max(...values.map(({ value }) => value));
  let height = 0;
  const bars = values.map(({ label, value, former }): Bar => {
    const lines = linesOf(label);
    const textAt = height + LINE * 0.75;
    const at = height + lines.length * LINE;
    height = at + THICKNESS + GAP;
    const width = most > 0 ? Math.min(100, Math.round((value / most) * 1000) / 10) : 0;
    return { lines, textAt, at, width, former };
  });
  return { bars, height };
}

/** A number has nothing beside it to be compared with; a part of a hundred has the hundred. */
const isAlone = (unit: string, [one, ...others]: readonly ReportFigure[]): boolean =>
  unit !== '%' && others.length === 0 && !one?.before;

const byUnit = (figures: readonly ReportFigure[]) => [...Map.groupBy(figures, ({ unit }) => unit)];

/** The figures that a chart would show with one bar only. */
export const aloneIn = (figures: readonly ReportFigure[]): readonly ReportFigure[] =>
  byUnit(figures).flatMap(([unit, alike]) => (isAlone(unit, alike) ? alike : []));

/**
 * The charts of a report, one for each unit with two values: bars of different things have no scale in common. Parts of a
 * hundred have theirs.
 */
export const chartsOf = (
  figures: readonly ReportFigure[],
  locale: ActiveLocale,
): readonly Chart[] =>
  byUnit(figures).flatMap(([unit, alike]) =>
    isAlone(unit, alike) ? [] : [chart(alike, locale, unit === '%' ? 100 : undefined)],
  );
