// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Indicator } from '@portico/shared/contract/report';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from './index.ts';
import { partialDate } from './dates.ts';

/** What is counted; where nobody has said it, that, and what is known all the same. */
export function definitionText(
  { definition }: Pick<Indicator, 'definition'>,
  locale: ActiveLocale,
): string {
  if (definition.kind === 'published') return definition.text;
  return [messages(locale).report.unpublished, definition.known].filter(Boolean).join(' ');
}

/** How it was counted, or that nobody has said it. */
export const methodText = ({ method }: Pick<Indicator, 'method'>, locale: ActiveLocale): string =>
  method ?? messages(locale).report.noMethod;

/** «Cronaca Milano, 10 ottobre 2024». */
export const sourceText = ({ source }: Pick<Indicator, 'source'>, locale: ActiveLocale): string =>
  `${source.title}, ${partialDate(source.date, locale)}`;
