// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../i18n/index.ts';
import { langOn } from '../../i18n/lang.ts';
import type { Card } from '../../queries/card.ts';
import { escapeMarkup } from '../../rich-text/escape.ts';

/** Longest price that fits on the line of a card, in characters. */
const FITS = 40;

/** What the event of a card costs, as HTML: the organiser’s own words where they are short. */
export function costMarkup(card: Card, locale: ActiveLocale): string {
  const words = messages(locale).card;
  if (card.event?.free) return words.free;
  const cost = card.event?.cost;
  if (cost === undefined || cost.length > FITS) return words.paid;
  const lang = langOn(locale, card.language ?? locale);
  const text = escapeMarkup(cost.replace(/\.$/, ''));
  return lang ? `<span lang="${lang}">${text}</span>` : text;
}
