// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { Pillar, PILLARS } from '../contract/pillar.ts';
import { type Indicator, Report } from '../contract/report.ts';
import { documentsOf } from './fixtures.ts';

const [report] = documentsOf('report');
const [pillar] = documentsOf('pillar');

/** The report of the demonstration with other indicators; in English too, where it has them. */
const withIndicators = (it: (one: Indicator) => object, en = it) => ({
  ...report,
  locales: {
    it: { ...report?.locales.it, indicators: report?.locales.it.indicators.map(it) },
    en: { ...report?.locales.en, indicators: report?.locales.en?.indicators.map(en) },
  },
});

const codesOf = (schema: typeof Report | typeof Pillar, document: object): unknown[] =>
  schema
    .safeParse(document)
    .error?.issues.map((issue) => ('params' in issue ? issue.params?.['code'] : issue.path)) ?? [];

describe('a report', () => {
  test('has figures that are the same in every language', () => {
    const more = (one: Indicator) => ({ ...one, value: one.value + 1 });
    expect(codesOf(Report, withIndicators(more))).toEqual([]);
    expect(
      codesOf(
        Report,
        withIndicators((one) => one, more),
      ),
    ).toEqual(['figures-differ']);
    const exact = (one: Indicator) => ({ ...one, bound: 'exact' });
    expect(
      codesOf(
        Report,
        withIndicators((one) => one, exact),
      ),
    ).toEqual(['figures-differ']);
  });

  test('says of each figure what is counted, or that nobody has said it', () => {
    const without = ({ definition: _definition, ...one }: Indicator) => one;
    expect(Report.safeParse(withIndicators(without)).success).toBe(false);
    const empty = (one: Indicator) => ({ ...one, definition: { kind: 'published' } });
    expect(Report.safeParse(withIndicators(empty)).success).toBe(false);
    const unpublished = (one: Indicator) => ({ ...one, definition: { kind: 'unpublished' } });
    expect(Report.safeParse(withIndicators(unpublished)).success).toBe(true);
  });

  test('has each indicator once', () => {
    expect(
      codesOf(
        Report,
        withIndicators((one) => ({ ...one, key: 'users' })),
      ),
    ).toEqual(['indicator-twice', 'indicator-twice']);
  });

  test('has a period that does not end before it begins', () => {
    expect(codesOf(Report, { ...report, period: { from: '2025-03', until: '2025' } })).toEqual([]);
    expect(codesOf(Report, { ...report, period: { from: '2025', until: '2024-12' } })).toEqual([
      'last-day-before-first',
    ]);
  });
});

describe('a pillar', () => {
  test('is one of the six, and the demonstration has each once', () => {
    expect(
      documentsOf('pillar')
        .map((one) => one.pillar)
        .sort(),
    ).toEqual([...PILLARS].sort());
  });

  test('has guidelines that can be read: a file or an address', () => {
    const guidelines = [{ title: 'Linee guida', date: '2014-05' }];
    const it = { ...pillar?.locales.it, guidelines };
    expect(codesOf(Pillar, { ...pillar, locales: { it } })).toEqual(['guideline-nowhere']);
  });
});
