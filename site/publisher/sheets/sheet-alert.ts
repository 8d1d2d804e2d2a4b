// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alert } from '@portico/shared/contract/alert';
import type { ActiveLocale } from '@portico/shared/locales';
import { day } from '../../src/i18n/dates.ts';
import { affectedTable } from '../../src/queries/affected.ts';
import { paragraph, type Print, section, type SheetBlock, strong, textOf } from './sheet-blocks.ts';

/**
 * The text of the sheet of an alert. What to do stands first, as on the page. The day on which it is over is said as soon
 * as it is known: paper does not change at midnight.
 */
export function alertBlocks(document: Alert, locale: ActiveLocale, print: Print): SheetBlock[] {
  const { article, alert } = print.words;
  const { since, over } = document;
  const { doNow, body, signs } = document.locales[locale] ?? document.locales.it;
  const table = affectedTable(document, locale);
  const ends = over === undefined ? '' : `. ${alert.over(day(over, locale))}.`;
  return [
    paragraph(strong(`${alert.of(day(since, locale))}${ends}`)),
    ...section(article.doNow, textOf(doNow, print, 1)),
    ...section(alert.body, textOf(body, print, 1)),
    ...section(alert.signs, textOf(signs, print, 1)),
    ...section(alert.products, textOf(table && [table], print, 1)),
  ];
}
