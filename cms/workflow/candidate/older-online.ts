// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { BehindIn } from '../../records/translations.ts';
import { isObject, type JsonObject } from '../../values/json.ts';

/** A document with its languages, checked or not. */
type Languages = Readonly<Partial<Record<string, unknown>>>;

const contentIn = (locales: Languages | undefined, language: string): JsonObject => {
  const content = locales?.[language];
  return isObject(content) ? content : {};
};

const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/** Fields by language. */
export type Fields = Readonly<Partial<Record<ActiveLocale, readonly string[]>>>;

/**
 * The fields of each language that would go online older than their original: one that comes from the working copy is
 * behind as its writers noted; one that stays as it is online is older when its original changes.
 * @param sent the languages as they would be online @param working as they are written @param online as they are now
 */
export function olderOnline(
  sent: Languages,
  working: Languages,
  online: Languages,
  behind: BehindIn,
): Fields {
  const original = contentIn(sent, DEFAULT_LOCALE);
  const isOlder = (language: ActiveLocale, name: string): boolean => {
    const now = contentIn(sent, language)[name];
    if (same(now, contentIn(working, language)[name])) {
      const noted = language !== DEFAULT_LOCALE && behind[language]?.[name] !== undefined;
      return noted && same(original[name], contentIn(working, DEFAULT_LOCALE)[name]);
    }
    return !same(original[name], contentIn(online, DEFAULT_LOCALE)[name]);
  };
  const found = ACTIVE_LOCALES.filter((one) => one !== DEFAULT_LOCALE && isObject(sent[one])).map(
    (language) => {
      const names = [
        ...new Set([...Object.keys(original), ...Object.keys(contentIn(sent, language))]),
      ];
      return [language, names.filter((name) => isOlder(language, name))] as const;
    },
  );
  return Object.fromEntries(found.filter(([, names]) => names.length > 0));
}
