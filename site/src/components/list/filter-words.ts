// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { capitalised } from '../../i18n/capitalised.ts';
import { monthName } from '../../i18n/dates.ts';
import { messages } from '../../i18n/index.ts';
import { languageName } from '../../i18n/language-names.ts';
import type { ListFilter } from '../../route.ts';

/** A value of a filter as it stands among the others: «Base», «Over 65», «Fino a 10 minuti», «Marzo», «2024». */
export function filterName(
  filter: ListFilter,
  name: string | undefined,
  locale: ActiveLocale,
): string {
  const { levels, audiences, lists, card } = messages(locale);
  switch (filter.facet) {
    case 'level':
      return levels[filter.value];
    case 'audience':
      return audiences[filter.value].chip;
    case 'month':
      return capitalised(monthName(filter.value, locale), locale);
    case 'language':
      return capitalised(languageName(filter.value, locale), locale);
    case 'place':
      return lists.places[filter.value];
    case 'cost':
      return card.free;
    case 'minutes':
      return lists.upTo(card.takes(filter.value));
    case 'year':
      return String(filter.value);
    case 'outlet':
      return name ?? filter.value;
    case 'topic':
    case 'provider':
    case 'project':
      return name ?? filter.slug;
  }
}
