// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, saidAudiences } from '@portico/shared/audiences';
import type { ActiveLocale } from '@portico/shared/locales';
import { day } from '../../i18n/dates.ts';
import { messages } from '../../i18n/index.ts';
import { typeName } from '../../i18n/type-name.ts';
import type { Card } from '../../queries/card.ts';

/** What takes longer than a text: its level and its minutes stand first on its card. */
export const COURSES: ReadonlySet<Card['type']> = new Set(['course', 'path']);

export interface ListSetting {
  /** Cards of several types stand in the list: each says which it is. */
  readonly mixed: boolean;
  /** The audience whose page this is, which needs not be said. */
  readonly audience: Audience | undefined;
}

/** «2 minuti», «Over 65»: what one wants to know of a text before reading it. */
export function factsOf(
  card: Card,
  { mixed, audience }: ListSetting,
  locale: ActiveLocale,
): readonly string[] {
  const words = messages(locale);
  return [
    card.language && words.card.inItalian,
    mixed && typeName(card.type, locale),
    card.alert && day(card.alert.since, locale),
    card.alert?.over && words.alert.over(day(card.alert.over, locale)),
    card.level && words.levels[card.level],
    card.minutes !== undefined && words.card.takes(card.minutes),
    card.elsewhere && words.card.elsewhere,
    card.paid && words.card.paid,
    ...saidAudiences(card.audiences)
      .filter((one) => one !== audience)
      .map((one) => words.audiences[one].chip),
  ].filter((fact) => typeof fact === 'string');
}
