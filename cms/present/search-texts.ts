// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { Held } from '../fields/codec/codec.ts';
import type { Lookup } from '../fields/codec/presenting.ts';
import { wordsAt } from '../i18n/words/index.ts';
import { type FieldPlace, fieldsIn, fieldText } from './field-texts.ts';
import { present } from './present.ts';

/** A search looks in no other rows: what a picture or a file is called stands with that. */
const naming = (pictures: Set<string>): Lookup => ({
  media: (id) => void pictures.add(id),
  file: () => undefined,
  typeOf: () => undefined,
});

interface SearchTexts {
  readonly texts: Partial<Record<ActiveLocale | 'shared', Readonly<Record<string, string>>>>;
  readonly audiences: readonly string[];
  /** Ids of the pictures that it names in these languages, in order. */
  readonly pictures: readonly string[];
}

/** Fields of which every document has the same, or which hold one of a closed list. */
const says = (type: DocumentType, { field }: FieldPlace): boolean =>
  !['contract', 'type', 'id', 'audiences'].includes(field) &&
  wordsAt(type, field)?.options === undefined;

/**
 * The words of a working copy, as a search looks for them.
 * @param rows the working copy in the languages that were read
 */
export function searchTextsOf(
  type: DocumentType,
  id: string,
  rows: Readonly<Partial<Record<ActiveLocale, Held>>>,
): SearchTexts {
  const languages = ACTIVE_LOCALES.filter((language) => rows[language]);
  const some = languages.flatMap((language) => rows[language] ?? [])[0] ?? {};
  // What is the same in all languages is read from any of them.
  const whole = Object.fromEntries(ACTIVE_LOCALES.map((one) => [one, rows[one] ?? some]));
  const copy = { type, id, in: whole as Readonly<Record<ActiveLocale, Held>> };
  const pictures = new Set<string>();
  const { candidate } = present(copy, naming(pictures), languages);
  const wordsIn = (locale: ActiveLocale | null) =>
    Object.fromEntries(
      fieldsIn(candidate, locale)
        .filter((place) => says(type, place))
        .map((place) => [place.field, fieldText(candidate, place) ?? ''])
        .filter(([, words]) => words !== ''),
    );
  const audiences: unknown = 'audiences' in candidate ? candidate.audiences : [];
  return {
    texts: {
      ...Object.fromEntries(languages.map((language) => [language, wordsIn(language)])),
      shared: wordsIn(null),
    },
    audiences: Array.isArray(audiences) ? audiences.map(String) : [],
    pictures: [...pictures].sort(),
  };
}
