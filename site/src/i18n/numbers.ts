// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Indicator } from '@portico/shared/contract/report';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from './index.ts';

const TAGS: Readonly<Record<ActiveLocale, string>> = { it: 'it-IT', en: 'en-GB' };

const formatIn = (
  options: Intl.NumberFormatOptions,
): Readonly<Record<ActiveLocale, Intl.NumberFormat>> => ({
  it: new Intl.NumberFormat(TAGS.it, { useGrouping: 'always', ...options }),
  en: new Intl.NumberFormat(TAGS.en, { useGrouping: 'always', ...options }),
});

/** Every digit that was written: a figure is the same wherever it stands. */
const AMOUNT = formatIn({ maximumFractionDigits: 20 });

const CHANGE = formatIn({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** «133.125», «133,125». */
export const amount = (value: number, locale: ActiveLocale): string => AMOUNT[locale].format(value);

/** «+12,5%» of a part, 0.125. */
export const change = (part: number, locale: ActiveLocale): string => CHANGE[locale].format(part);

type Counted = Pick<Indicator, 'value' | 'bound' | 'unit'>;

const spaced = (number: string, unit: string): string =>
  unit === '%' ? `${number}${unit}` : `${number}\u00a0${unit}`;

/** «oltre 55.000 utenti», «circa 87,5%»: for where its name does not stand beside it. */
export const figureWithUnit = ({ value, bound, unit }: Counted, locale: ActiveLocale): string =>
  messages(locale).report.bounds[bound](spaced(amount(value, locale), unit));

/** The same beside its name: «Utenti» need not be said twice, so that a unit which is the name is left out. */
export function figure(
  { name, ...counted }: Counted & Pick<Indicator, 'name'>,
  locale: ActiveLocale,
): string {
  const { value, bound, unit } = counted;
  const isName = unit.localeCompare(name, locale, { sensitivity: 'accent' }) === 0;
  return isName
    ? messages(locale).report.bounds[bound](amount(value, locale))
    : figureWithUnit(counted, locale);
}
