// SPDX-License-Identifier: AGPL-3.0-or-later
import { ReportDraft } from '@portico/shared/contract/report-draft';
import { expect, test } from 'vitest';
import { reportOf, reportText } from '../../counts/report.ts';
import type { DayCounts } from '../../counts/tally.ts';

const day = (date: string, views: number, actions: DayCounts['actions'] = {}): DayCounts => ({
  day: date,
  views: { '/': views, '/aiuto/': 1 },
  actions,
});

const DAYS = [
  day('2026-01-02', 10, { search: 2 }),
  day('2026-01-03', 5, { download: 3, rating: 1 }),
  day('2026-01-05', 1500, { calendar: 4 }),
];

test('every number of the draft has its definition, how it was counted and its period', () => {
  const report = reportOf(2026, DAYS, [], '2026-11-27');
  expect(report.indicators.map(({ key, value }) => [key, value])).toEqual([
    ['views', 1518],
    ['interactions', 10],
    ['searches', 2],
    ['downloads', 3],
    ['calendar-files', 4],
    ['ratings', 1],
  ]);
  for (const { definition, method, period, unit, source } of report.indicators) {
    expect(definition.text.length).toBeGreaterThan(50);
    expect(method).toMatch(/senza cookie/);
    expect(period).toEqual({ from: '2026-01-02', until: '2026-01-05' });
    expect(unit).not.toBe('');
    expect(source.date).toBe('2026-11-27');
  }
  expect(report.daysWithout).toEqual(['2026-01-04']);
  // The desk takes it as it is.
  expect(ReportDraft.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(JSON.stringify(report)).not.toMatch(/utent|visitator/i);
});

test('the text of the draft has the same numbers, and says what is not counted', () => {
  const before = [day('2025-12-30', 99)];
  const text = reportText(reportOf(2026, DAYS, before, '2026-11-27'));
  expect(text).toContain('## Pagine viste: 1.518 pagine viste');
  expect(text).toContain('Dal 2025-12-30 al 2025-12-30: 100.');
  expect(text).toContain('Giorni senza conteggio: 1.');
  expect(text).toMatch(/Quiz finiti\.\*\* Le risposte/);
});

test('a year of which nothing was counted is an error that says so', () => {
  expect(() => reportOf(2024, [], DAYS, '2026-11-27')).toThrow('Nothing was counted in 2024');
});
