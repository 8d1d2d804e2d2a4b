// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpLocale } from '@portico/shared/locales';
import { dirOn, langOn } from '../../i18n/lang.ts';
import { unbroken } from '../../rich-text/unbroken.ts';

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

/** A title as HTML, with `_…_` around Italian words, as `Italian.astro` has it in the text. */
export function titleHtml(title: string, language: HelpLocale): string {
  const lang = attribute('lang', langOn(language, 'it'));
  const dir = attribute('dir', dirOn(language, 'it'));
  return unbroken(title).replace(/_([^_]+)_/g, `<i${lang}${dir}>$1</i>`);
}

/** A number at the end of a title: its groups of figures stand from left to right in every script. */
export function numberHtml(number: string, language: HelpLocale): string {
  const dir = dirOn(language, 'it');
  return dir ? `<bdi dir="${dir}">${unbroken(number)}</bdi>` : unbroken(number);
}
