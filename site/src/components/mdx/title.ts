// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { unbroken } from '../../rich-text/unbroken.ts';

/** A title as HTML, with `_…_` around Italian words, as `Italian.astro` has it in the text. */
export const titleHtml = (title: string, locale: ActiveLocale): string =>
  unbroken(title).replace(/_([^_]+)_/g, locale === 'it' ? '<i>$1</i>' : '<i lang="it">$1</i>');
