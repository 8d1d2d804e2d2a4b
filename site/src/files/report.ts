// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { definitionText, methodText } from '../i18n/figures.ts';
import { messages } from '../i18n/index.ts';
import { requiredDocument } from '../queries/document.ts';
import { type ReportFigure, reportFigures } from '../queries/reports.ts';
import { csv } from './csv.ts';
import type { FileMaker } from './file.ts';
import { pressText } from './press-text.ts';

const row = (one: ReportFigure, locale: ActiveLocale): string[] =>
  [
    one.key,
    one.name,
    String(one.value),
    messages(locale).report.precision[one.bound],
    one.unit,
    one.period.from,
    one.period.until,
    definitionText(one, locale),
    methodText(one, locale),
    one.source.title,
    one.source.url,
    one.source.date,
    one.before && String(one.before.value),
    one.before && messages(locale).report.precision[one.before.bound],
    one.before?.period.from,
    one.before?.period.until,
    one.comparison,
  ].map((cell) => cell ?? '');

/**
 * The files of a report: its figures as CSV (RFC 4180), the whole document as JSON by the contract, the text for the press.
 * Numbers and dates are written for programs, without points and words.
 */
export const report: FileMaker<'report'> = (ask, route, origin) => {
  const { id, locale, file } = route;
  const view = requiredDocument(ask, 'report', route);
  switch (file) {
    case 'csv': {
      const { figures } = ask(reportFigures, { id, locale });
      const rows = [messages(locale).report.columns, ...figures.map((one) => row(one, locale))];
      return csv(rows);
    }
    case 'json':
      return {
        body: `${JSON.stringify(view.entry.document, null, 2)}\n`,
        type: 'application/json; charset=utf-8',
      };
    case 'press':
      return {
        body: `${pressText(ask, view, locale, origin)}\n`,
        type: 'text/plain; charset=utf-8',
      };
  }
};
