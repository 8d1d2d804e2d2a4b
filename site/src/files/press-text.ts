// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, reportFilePath } from '@portico/shared/paths';
import { definitionText, methodText, sourceText } from '../i18n/figures.ts';
import { messages } from '../i18n/index.ts';
import { figure } from '../i18n/numbers.ts';
import { period } from '../i18n/period.ts';
import type { LocalizedView } from '../queries/document.ts';
import { frame } from '../queries/frame.ts';
import type { Ask } from '../queries/query.ts';
import { type ReportFigure, reportFigures } from '../queries/reports.ts';

function indicatorText(one: ReportFigure, locale: ActiveLocale): string {
  const words = messages(locale).report;
  const before =
    one.before &&
    `${words.before}: ${figure(one.before, locale)} (${period(one.before.period, locale)}).`;
  return [
    `- ${one.name}: ${figure(one, locale)} (${period(one.period, locale)}).`,
    before,
    one.definition.kind === 'published'
      ? `${words.definition}: ${one.definition.text}`
      : definitionText(one, locale),
    `${words.method}: ${methodText(one, locale)}`,
    one.comparison,
    `${words.source}: ${sourceText(one, locale)}${one.source.url ? `, ${one.source.url}` : ''}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n  ');
}

/** What a journalist can copy: the same figures as on the page, each with its definition and its source. */
export function pressText(
  ask: Ask,
  { entry, content }: LocalizedView<'report'>,
  locale: ActiveLocale,
  origin: string,
): string {
  const words = messages(locale).report;
  const { licence, feedbackEmail } = ask(frame, { locale });
  const { figures } = ask(reportFigures, { id: entry.id, locale });
  return [
    content.title,
    content.summary,
    `${words.period}: ${period(entry.document.period, locale)}.`,
    ...figures.map((one) => indicatorText(one, locale)),
    ...content.body.map((block) => plainText([block])),
    [
      `${words.page}: ${origin}${documentPath('report', content.slug, locale)}`,
      `${words.data}: ${origin}${reportFilePath('csv', content.slug, locale)}`,
      `${words.licence}: ${licence.name} ${licence.version}`,
      `${words.contact}: ${feedbackEmail}`,
    ].join('\n'),
  ].join('\n\n');
}
