// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { langOn } from '../../i18n/lang.ts';
import { whereWords } from '../../queries/event-line.ts';
import type { Where } from '../../queries/where.ts';
import { escapeMarkup } from '../../rich-text/escape.ts';

/** Where an event takes place, as HTML: the name of a venue says which language it is in. */
export function placeMarkup(where: Where, locale: ActiveLocale): string {
  const lang = where.venue && langOn(locale, where.venue.language);
  const name = where.venue && escapeMarkup(where.venue.name);
  return whereWords(where, locale, lang ? `<span lang="${lang}">${name}</span>` : name);
}
