// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, portalPath, REPORT_FILES, reportFilePath } from '@portico/shared/paths';
import type { Indicator, Report } from '@portico/shared/contract/report';
import { expect, test } from 'vitest';
import { aloneIn, chartsOf } from '../../src/components/report/bars.ts';
import { csv } from '../../src/files/csv.ts';
import { figure, figureWithUnit } from '../../src/i18n/numbers.ts';
import { partialDate } from '../../src/i18n/dates.ts';
import { period } from '../../src/i18n/period.ts';
import { reportFigures, reports } from '../../src/queries/reports.ts';
import { answerAt, dataOf, textOf } from './compiled.ts';
import { askOf, fixture, fixtures, storeOf } from './portal.ts';

const demo = fixture('report');

/** A report of one year in Italian. */
function yearly(n: number, indicators: Indicator[], more: Partial<Report> = {}): Report {
  const id = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const content = { ...demo.locales.it, slug: `anno-${n}`, title: `Anno ${n}`, indicators };
  return {
    ...demo,
    period: { from: `${n}`, until: `${n}` },
    ...more,
    id,
    locales: { it: content },
  };
}

const counted = (key: string, value: number, more: Partial<Indicator> = {}): Indicator => ({
  key,
  name: `Nome di ${key}`,
  value,
  bound: 'exact',
  unit: 'cose',
  definition: { kind: 'published', text: `Che cosa è ${key}.` },
  source: { title: 'Comune', date: '2026-01' },
  ...more,
});

const before = yearly(2024, [
  counted('views', 800),
  counted('users', 400, { bound: 'over' }),
  counted('searches', 10, { definition: { kind: 'unpublished' } }),
]);
const now = yearly(
  2025,
  [
    counted('views', 1000.5),
    counted('users', 500),
    counted('searches', 20),
    counted('new', 7),
    counted('found', 62, { unit: '%', bound: 'about' }),
  ],
  { previous: { type: 'report', id: before.id } },
);
const LONG_NAME = `Un nome lungo che su un telefono piccolo non sta in una riga, ${'a'.repeat(50)}`;
const store = storeOf({ changed: [before, now] });

/** The cells of a CSV file, without those of its first row. */
function rowsOf(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(1, -1);
}

const file = (name: 'csv' | 'json' | 'press', { locales }: Report, locale: ActiveLocale = 'it') =>
  answerAt(reportFilePath(name, locales[locale]?.slug ?? '', locale), store);

const pageOf = ({ locales }: Report, locale: ActiveLocale = 'it') =>
  answerAt(documentPath('report', locales[locale]?.slug ?? '', locale), store);

/** What a page says large instead of in a chart. */
const largeIn = (html: string): string =>
  (/<dl class="big-figures">(.*?)<\/dl>/s.exec(html)?.[1] ?? '').replaceAll('</dt>', ':</dt>');

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

test.each([
  ['the first year of Milan', demo, 'it'],
  ['the first year of Milan', demo, 'en'],
  ['a year with a year before', now, 'it'],
] as const)(
  'the page, its table, its chart, CSV, JSON, press text and structured data of %s give the same figures',
  async (_name, report, locale) => {
    const indicators = report.locales[locale]?.indicators ?? [];
    expect(indicators.length).toBeGreaterThan(0);
    const html = await pageOf(report, locale);
    const table = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
    const svg = [...html.matchAll(/<svg[^>]*class="bars".*?<\/svg>/gs)]
      .map(([one]) => one)
      .join(' ');
    const large = largeIn(html);
    const rows = rowsOf(await file('csv', report, locale));
    const press = inOneLine(await file('press', report, locale));
    const document = JSON.parse(await file('json', report, locale)) as Report;
    const [dataset] = dataOf(html).filter((one) => one['@type'] === 'Dataset');
    const observations = dataset?.['mainEntity'] as Record<string, unknown>[];
    expect(document).toEqual(report);
    expect(rows.length).toBe(indicators.length);
    for (const [n, one] of indicators.entries()) {
      const shown = inOneLine(figure(one, locale));
      const tableRow = table.split('</tr>')[n] ?? '';
      expect(inOneLine(textOf(tableRow))).toContain(shown);
      expect(inOneLine(textOf(svg + large))).toContain(`${one.name}: ${shown}`);
      expect(press).toContain(`${one.name}: ${shown} (`);
      expect(rows[n]?.slice(0, 3)).toEqual([one.key, one.name, String(one.value)]);
      expect(inOneLine(html)).toContain(`${one.name}: ${shown}`);
      if (one.unit.toLowerCase() !== one.name.toLowerCase()) expect(shown).toContain(one.unit);
      const { name, value, minValue } = observations[n] ?? {};
      expect([name, value, minValue]).toEqual([
        one.name,
        { exact: one.value, over: undefined, about: figureWithUnit(one, locale) }[one.bound],
        one.bound === 'over' ? one.value : undefined,
      ]);
    }
  },
);

test('the first page of the demonstration tells the figures as the report does', () => {
  for (const locale of ['it', 'en'] as const) {
    const told = fixture('home').locales[locale]?.figures.map(({ value }) => value);
    const figures = demo.locales[locale]?.indicators.map((one) => inOneLine(figure(one, locale)));
    expect(told).toEqual(expect.arrayContaining(figures ?? []));
  }
});

test('the figures of the first year have one period wherever they are told', () => {
  const told = JSON.stringify(fixtures);
  expect(demo.period).toEqual({ from: '2023-09', until: '2024-10' });
  expect(told.match(/da settembre 2023 a ottobre 2024/g)?.length).toBeGreaterThanOrEqual(4);
  expect(told).not.toMatch(
    /(?:da|from) (?:fine settembre|ottobre|the end of September|October) 2023/,
  );
});

test('a figure whose definition nobody has published says so on the page, in the CSV and in the press text', async () => {
  const html = inOneLine(textOf(await pageOf(demo)));
  expect(html.match(/Definizione non pubblicata\./g)?.length).toBeGreaterThanOrEqual(3);
  expect(html.match(/Come si è contato Non pubblicato\./g)?.length).toBe(3);
  for (const row of rowsOf(await file('csv', demo)))
    expect(row[7]).toMatch(/^Definizione non pubblicata\. La fonte /);
  expect((await file('press', demo)).match(/Definizione non pubblicata\./g)?.length).toBe(3);
  expect((await file('press', demo, 'en')).match(/Definition not published\./g)?.length).toBe(3);
});

test('a figure is compared with the year before only where both are exact and defined', () => {
  const { figures } = askOf(store)(reportFigures, { id: now.id, locale: 'it' });
  expect(figures.map(({ key, before: one }) => [key, one?.value, one?.change])).toEqual([
    ['views', 800, 0.250625],
    ['users', 400, undefined],
    ['searches', 10, undefined],
    ['new', undefined, undefined],
    ['found', undefined, undefined],
  ]);
});

test('the year before stands in the table, in the chart with a pattern, in the CSV and in the press text', async () => {
  const html = await pageOf(now);
  const text = inOneLine(textOf(html));
  expect(text).toContain('Anno prima: 800 cose Variazione: +25,1%');
  expect(text).toContain('Anno prima: oltre 400 cose Variazione: non confrontabile');
  expect(html.match(/fill="url\(#former-0\)"/g)?.length).toBe(3);
  expect(rowsOf(await file('csv', now))[0]?.slice(12, 16)).toEqual([
    '800',
    'esatto',
    '2024',
    '2024',
  ]);
  expect(inOneLine(await file('press', now))).toContain('Anno prima: 800 cose (2024).');
  expect(text).toContain('Rapporto precedente: Anno 2024');
});

test.each([
  ['its unit is another', [counted('views', 800, { unit: 'altre cose' })], {}],
  [
    'its definition is another',
    [counted('views', 800, { definition: { kind: 'published', text: 'Altro.' } })],
    {},
  ],
  [
    'its period is shorter',
    [counted('views', 800)],
    { period: { from: '2024-01', until: '2024-06' } },
  ],
  [
    'its period is known otherwise',
    [counted('views', 800)],
    { period: { from: '2024-01', until: '2024' } },
  ],
] as const)('there is no change where the year before differs: %s', (_name, indicators, more) => {
  const other = { ...yearly(2024, [...indicators], more), id: before.id };
  const { figures } = askOf(storeOf({ changed: [other, now] }))(reportFigures, {
    id: now.id,
    locale: 'it',
  });
  expect(figures[0]?.before?.value).toBe(800);
  expect(figures[0]?.before?.change).toBeUndefined();
});

test('a report that does not end earlier is no report before, as in a circle', () => {
  const circle = { ...before, previous: { type: 'report' as const, id: now.id } };
  const ask = askOf(storeOf({ changed: [circle, now] }));
  expect(ask(reportFigures, { id: circle.id, locale: 'it' }).previous).toBeUndefined();
  expect(ask(reportFigures, { id: circle.id, locale: 'it' }).figures[0]?.before).toBeUndefined();
  expect(ask(reportFigures, { id: now.id, locale: 'it' }).figures[0]?.before?.change).toBe(
    0.250625,
  );
});

test('each unit with two values has a chart of its own; a number that stands alone is said large', async () => {
  const different = yearly(2023, [
    counted('views', 133125),
    counted('visits', 66562.5),
    counted('stars', 4.2, { unit: 'stelle su 5' }),
    counted('part', 40, { unit: '%' }),
  ]);
  const ask = askOf(storeOf({ changed: [different] }));
  const { figures } = ask(reportFigures, { id: different.id, locale: 'it' });
  const charts = chartsOf(figures, 'it');
  expect(charts.map(({ bars }) => bars.map(({ width }) => width))).toEqual([[100, 50], [40]]);
  expect(aloneIn(figures).map(({ key }) => key)).toEqual(['stars']);
  const first = await pageOf(demo);
  expect(first).not.toContain('<svg class="bars"');
  expect(inOneLine(textOf(largeIn(first)))).toMatch(
    /Utenti: oltre\s55\.000 Interazioni: oltre\s335\.000 Visualizzazioni: 133\.125/,
  );
});

test('a chart is a picture with a name and words, its bars are in proportion, and long names are broken', () => {
  const { figures } = askOf(store)(reportFigures, { id: now.id, locale: 'it' });
  const [counts, parts] = chartsOf(
    figures.map((one, n) => (n > 0 ? one : { ...one, name: LONG_NAME })),
    'it',
  );
  expect(counts?.bars.map(({ width }) => width)).toEqual([100, 80, 50, 40, 2, 1, 0.7]);
  expect(parts?.bars.map(({ width, lines }) => [width, lines])).toEqual([
    [62, ['Nome di found: circa\u{a0}62%']],
  ]);
  expect(
    Math.max(...(counts?.bars ?? []).flatMap(({ lines }) => lines.map((one) => one.length))),
  ).toBeLessThanOrEqual(34);
  expect(counts?.bars[0]?.lines.length).toBeGreaterThan(1);
});

test('the chart has a name and a description that say what it shows', async () => {
  const html = await pageOf(now);
  const [svg = ''] = /<svg[^>]*class="bars".*?<\/svg>/s.exec(html) ?? [];
  expect(svg).toContain('role="img"');
  for (const [, id] of svg.matchAll(/aria-labelledby="([^"]*)"/g))
    for (const one of (id ?? '').split(' ')) expect(svg).toContain(`id="${one}"`);
  expect(inOneLine(svg)).toContain('Nome di users: 500 cose');
});

test('figures and dates are written as the language writes them, as far as they are known', () => {
  const views = { name: 'Views', value: 133125, bound: 'exact', unit: 'views' } as const;
  expect(figure(views, 'it')).toBe('133.125');
  expect(figure(views, 'en')).toBe('133,125');
  expect(figure({ ...views, value: 1000.25, bound: 'about' }, 'it')).toBe('circa\u{a0}1.000,25');
  expect(figure({ ...views, name: 'Users', bound: 'over' }, 'en')).toBe(
    'over\u{a0}133,125\u{a0}views',
  );
  expect(figure({ name: 'Soddisfatti', value: 87.5, bound: 'about', unit: '%' }, 'it')).toBe(
    'circa\u{a0}87,5%',
  );
  expect(['2013', '2013-04', '2013-04-19'].map((date) => partialDate(date, 'it'))).toEqual([
    '2013',
    'aprile 2013',
    '19 aprile 2013',
  ]);
  expect(period({ from: '2025', until: '2025' }, 'it')).toBe('2025');
  expect(period({ from: '2024-10-11', until: '2025-04-08' }, 'it')).toBe(
    'dall’11 ottobre 2024 all’8 aprile 2025',
  );
  expect(period({ from: '2024-04', until: '2025-04' }, 'it')).toBe('da aprile 2024 ad aprile 2025');
  expect(period({ from: '2023', until: '2024' }, 'it')).toBe('dal 2023 al 2024');
  expect(period({ from: '2023-10', until: '2024-10' }, 'en')).toBe(
    'from October 2023 to October 2024',
  );
});

/** Every cell that a program makes of a file which splits its lines there, whatever it thinks of quotation marks. */
const cellsSplitAt = (separators: RegExp, text: string): string[] =>
  text.split(separators).map((cell) => cell.replace(/^[\s"]+/u, ''));

test.each([
  ...['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠a', ' =1+1'],
  ...['Notizia;=1+1', 'Notizia; =1+1', 'Notizia;"=1+1"', 'Notizia;@a;+1', 'Notizia;＝1'],
  ...['Uno\n=1+1', 'Uno\r\n=1+1', 'Uno\r=1+1', 'Uno\n\n  -1', 'Uno\t=1+1', 'Uno;\t=1'],
  'Uno\u{2028}=1',
])(
  'what somebody wrote never becomes a formula, wherever a program splits it (C04): %j',
  (text) => {
    const { body } = csv([['Titolo', text, 'a,b']]);
    const cells = cellsSplitAt(/[;\t\r\n\u{2028}]|","/u, body.replace('\u{feff}', ''));
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    expect(rowsOf(`a\r\n${body.slice(1)}`)[0]?.[2]).toBe('a,b');
  },
);

test('a CSV file is UTF-8 also for Excel, and every text stands in quotation marks', () => {
  expect(csv([['perché', 'a,b;c', '"', 'a\nb', '12', '']]).body).toBe(
    '\u{feff}"perché","a,b;c","""","a\nb","12",""\r\n',
  );
});

test('the report of the latest period stands first, and each leads to its list', async () => {
  expect(askOf(store)(reports, { locale: 'it' }).map(({ title }) => title)).toEqual([
    'Anno 2025',
    'Anno 2024',
    demo.locales.it.title,
  ]);
  const list = await answerAt(portalPath('reports', 'it'), store);
  expect(list.indexOf('Anno 2025')).toBeLessThan(list.indexOf('Anno 2024'));
  expect(await pageOf(now)).toContain(`href="${portalPath('reports', 'it')}"`);
});

test.each(REPORT_FILES)('where a report was withdrawn its file says so too: %s', async (name) => {
  const { it } = demo.locales;
  const gone = storeOf({
    without: [demo.id],
    withdrawn: [
      {
        id: demo.id,
        type: 'report',
        revision: 900,
        at: '2026-05-01T10:00:00Z',
        reason: 'I numeri erano sbagliati.',
        slugs: { it: it.slug },
      },
    ],
  });
  expect(textOf(await answerAt(reportFilePath(name, it.slug, 'it'), gone))).toContain(
    'I numeri erano sbagliati.',
  );
});
