// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  ACTION_DEFINITIONS,
  type Definition,
  INTERACTIONS,
  NOT_COUNTED,
  VIEWS,
} from './definitions.ts';
import { ACTIONS, type DayCounts } from './tally.ts';

/** One number with all that is needed to defend it; the fields of an indicator of a report. */
export interface DraftIndicator {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly bound: 'exact';
  readonly unit: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly definition: { readonly kind: 'published'; readonly text: string };
  readonly method: string;
  readonly comparison?: string;
  readonly source: { readonly title: string; readonly date: string };
}

/** A draft of the yearly figures. */
export interface DraftReport {
  readonly year: number;
  readonly indicators: readonly DraftIndicator[];
  /** Days between the first and the last that have no count: the server was off, or nobody came. */
  readonly daysWithout: readonly string[];
  readonly notCounted: typeof NOT_COUNTED;
}

const sumOf = (numbers: Iterable<number>): number =>
  Iterator.from(numbers).reduce((sum, number) => sum + number, 0);

type Totals = ReadonlyMap<Definition, number>;

function totalsOf(days: readonly DayCounts[]): Totals {
  const views = sumOf(days.map((day) => sumOf(Object.values(day.views))));
  const actions = ACTIONS.map(
    (action) =>
      [ACTION_DEFINITIONS[action], sumOf(days.map((day) => day.actions[action] ?? 0))] as const,
  );
  const interactions = sumOf(actions.map(([, total]) => total));
  return new Map([[VIEWS, views], [INTERACTIONS, interactions], ...actions]);
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/**
 * The figures of a year, each with its definition.
 * @param before counts of the year before
 * @param today civil date of the draft
 * @throws Error when nothing was counted in the year
 */
export function reportOf(
  year: number,
  days: readonly DayCounts[],
  before: readonly DayCounts[],
  today: string,
): DraftReport {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined)
    throw new Error(
      `Nothing was counted in ${year}: there is no file of that year in DATA_DIR/counts.`,
    );
  const formerly = before.length > 0 ? totalsOf(before) : undefined;
  const indicators = [...totalsOf(days)].map(([what, value]): DraftIndicator => {
    const { key, name, unit, definition, method } = what;
    return {
      key,
      name,
      value,
      bound: 'exact',
      unit,
      period: { from: first, until: last },
      definition: { kind: 'published', text: definition },
      method,
      ...(formerly && {
        comparison: `Dal ${before[0]?.day} al ${before.at(-1)?.day}: ${formerly.get(what)}.`,
      }),
      source: { title: 'Conteggi del sito, per giorno', date: today },
    };
  });
  const counted = new Set(days.map(({ day }) => day));
  const daysWithout = daysBetween(first, last).filter((day) => !counted.has(day));
  return { year, indicators, daysWithout, notCounted: NOT_COUNTED };
}

/** The draft as Markdown, every definition beside its number. */
export function reportText({ year, indicators, daysWithout, notCounted }: DraftReport): string {
  const numbers = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });
  const [{ period } = { period: undefined }] = indicators;
  return [
    `# Cifre del ${year} (bozza)`,
    `Contate dal ${period?.from} al ${period?.until}.${daysWithout.length > 0 ? ` Giorni senza conteggio: ${daysWithout.length}.` : ''}`,
    ...indicators.flatMap(({ name, value, unit, definition, method, comparison }) => [
      `## ${name}: ${numbers.format(value)} ${unit}`,
      `**Che cosa si conta.** ${definition.text}`,
      `**Come.** ${method}`,
      ...(comparison === undefined ? [] : [`**L’anno prima.** ${comparison}`]),
    ]),
    '## Che cosa non si conta',
    notCounted.map(({ name, why }) => `- **${name}.** ${why}`).join('\n'),
    '',
  ].join('\n\n');
}
