// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import { Block, RichText } from '@portico/shared/contract/rich-text';
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import { wordsAt } from '../i18n/words/index.ts';
import { isObject } from '../values/json.ts';

/** A field of a document of the contract. */
export interface FieldPlace {
  /** The language version that it belongs to; `null` for what is the same in all. */
  readonly locale: string | null;
  /** Path below its language, with dots. */
  readonly field: string;
}

/** A document, checked or not. */
type AnyDocument = object;

/** Parts that are no words: names of things, and what the contract calls them. */
const NO_WORDS = ['type', 'id', 'renditions', 'cut', 'licence', 'permittedUntil', 'contract'];

/** Is it one of a closed list, which a reader sees in other words? */
type IsChoice = (path: string, value: string) => boolean;

const choicesOf = (document: AnyDocument): IsChoice => {
  const type = DOCUMENT_TYPES.find((one) => 'type' in document && document.type === one);
  return (path, value) => type !== undefined && wordsAt(type, path)?.options?.[value] !== undefined;
};

const BLOCKS: ReadonlySet<unknown> = new Set(
  Block.options.flatMap(({ shape }) => [...shape.type.values]),
);

/** An array that can only be a rich text; whether it is whole is not asked, which takes as long as all else. */
const isLikeRichText = (value: readonly unknown[]): boolean =>
  value.length > 0 && value.every((one) => isObject(one) && BLOCKS.has(one['type']));

/** The words of a value, one line each; of a rich text one line for each block, item, step or cell. */
function wordsOf(value: unknown, path: string, isChoice: IsChoice): string[] {
  if (typeof value === 'string') return path.includes('.') && isChoice(path, value) ? [] : [value];
  if (Array.isArray(value)) {
    const rich = isLikeRichText(value) ? RichText.safeParse(value) : undefined;
    return rich?.success
      ? [plainText(rich.data)]
      : value.flatMap((one) => wordsOf(one, path, isChoice));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    NO_WORDS.includes(name) ? [] : wordsOf(inner, `${path}.${name}`, isChoice),
  );
}

const partsOf = (document: AnyDocument, locale: string | null): unknown => {
  if (locale === null) return document;
  const locales = 'locales' in document ? document.locales : undefined;
  return isObject(locales) && Object.hasOwn(locales, locale) ? locales[locale] : undefined;
};

/** The value of a field; `undefined` when the document has no such field. */
function valueAt(document: AnyDocument, { locale, field }: FieldPlace): unknown {
  let value = partsOf(document, locale);
  for (const part of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** The words of a field; `undefined` when the document has no such field. */
export function fieldText(document: AnyDocument, place: FieldPlace): string | undefined {
  const value = valueAt(document, place);
  return value === undefined
    ? undefined
    : wordsOf(value, place.field, choicesOf(document)).join('\n');
}

/** The fields of one language version, or those that all share. */
export function fieldsIn(document: AnyDocument, locale: string | null): FieldPlace[] {
  const parts = partsOf(document, locale);
  if (!isObject(parts)) return [];
  return Object.keys(parts)
    .filter((name) => locale !== null || name !== 'locales')
    .map((field) => ({ locale, field }));
}
