// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldSchemas } from '@portico/shared/contract/document';
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import type { Field } from 'payload';
import { describe, expect, test } from 'vitest';
import { formFields } from '../../content/form.ts';
import { FORMS } from '../../content/index.ts';
import { BLOCKS } from '../../fields/blocks/index.ts';
import { blocks } from '../../i18n/words/blocks.ts';
import { common } from '../../i18n/words/common.ts';
import { TYPE_WORDS } from '../../i18n/words/index.ts';
import type { FieldWords, Words } from '../../i18n/words/words.ts';
import { checkContract } from '../../workflow/requirements/contract.ts';

const FILES: Readonly<Record<string, Words>> = { ...TYPE_WORDS, blocks, common };

const ALL: readonly (readonly [string, FieldWords])[] = Object.entries(FILES).flatMap(
  ([file, words]) => Object.entries(words).map(([path, one]) => [`${file}.${path}`, one] as const),
);

/** Every field of a form that people see, with those inside lists and groups. */
const fieldsIn = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...('fields' in field ? fieldsIn(field.fields) : [])]);

describe('a field is called the same in its label and in a requirement', () => {
  test.each(ALL)('%s', (_path, { label: [it], the }) => {
    if (the === undefined) return;
    const bare = the.replace(/^(?:il|lo|la|i|gli|le) |^l’/, '');
    expect(bare.toLowerCase()).toBe(it.toLowerCase());
  });
});

describe('each field of a form has words in both languages', () => {
  const shown = [
    ...DOCUMENT_TYPES.map((type) => [type, formFields(FORMS[type])] as const),
    ...BLOCKS.map(({ name, form }) => [name, form().fields] as const),
  ];
  test.each(shown)('%s', (_name, fields) => {
    for (const field of fieldsIn(fields)) {
      const label = 'label' in field ? field.label : undefined;
      // A field without words would be labelled with its own name.
      expect(label).toMatchObject({ it: expect.any(String), en: expect.any(String) });
      expect(label).not.toMatchObject({ it: 'name' in field ? field.name : '' });
    }
  });
});

test('the values of closed lists have words: none shows as its name', () => {
  const options = DOCUMENT_TYPES.flatMap((type) => fieldsIn(formFields(FORMS[type])))
    .flatMap((field) => (field.type === 'select' ? field.options : []))
    .map((option) => (typeof option === 'string' ? { value: option, label: option } : option));
  expect(options.length).toBeGreaterThan(20);
  for (const { value, label } of options)
    expect(typeof label === 'object' ? label : { it: label }).not.toMatchObject({ it: value });
});

test('an English desk reads requirements in English', () => {
  const draft = (type: DocumentType, more: object) =>
    checkContract(type, { contract: 1, type, ...more }, 'en').issues.map(({ message }) => message);
  const article = draft('article', {
    id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
    audiences: [],
    organisation: { type: 'organisation', id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' },
    topics: [],
    locales: { it: { slug: 'Not A Slug', title: 'a'.repeat(121), inBrief: ['', 'b'] } },
  });
  expect(article).toEqual([
    'Choose at least one topic.',
    'Choose at least one audience: for whom is this content?',
    '“Address” “Not A Slug” can only have lower-case letters without accents, digits, and hyphens between words.',
    '“Title” has 121 characters: 120 at most.',
    '“Summary” is missing.',
    'Point 1: nothing is written.',
    '“Text” is missing.',
  ]);
});

describe('no text for people holds a name for programs', () => {
  /** `checkedOn`, `over_65`, `booking.seats`, a message that was not filled in. */
  const TECHNICAL =
    /\b[a-z]+[A-Z][a-z]+|\b[a-z\d]+_[a-z\d]+\b|\b[a-z]{3,}\.[a-z]{3,}\b|\[object|undefined/;
  /** Addresses and keys that the person types. */
  const OWN = /https?:\S*|\S+@\S+|www\.\S+|\S+\.(?:it|example|org)\b/g;
  const isTechnical = (text: string): boolean => TECHNICAL.test(text.replaceAll(OWN, ''));

  const textsOf = (words: unknown): string[] =>
    typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(textsOf);

  test('in labels, helps and options', () => {
    const texts = ALL.flatMap(([, words]) => textsOf(words));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(isTechnical)).toEqual([]);
  });

  test.each(DOCUMENT_TYPES)('in what is asked of %s, whatever is wrong with each field', (type) => {
    const { shared, content } = fieldSchemas(type);
    const all = (shape: object, value: unknown) =>
      Object.fromEntries(Object.keys(shape).map((name) => [name, value]));
    const values = [undefined, 5, 'X y', [{}], [{ zz: 1 }], {}, [''], { until: 'x', kind: 'x' }];
    const messages = values.flatMap((value) =>
      ['it', 'en'].flatMap((language) => {
        const document = { contract: 1, type, id: 'x', ...all(shared, value) };
        const presented = { ...document, locales: { it: all(content, value) } };
        return checkContract(type, presented, language).issues.map(({ message }) => message);
      }),
    );
    expect(messages.length).toBeGreaterThan(4);
    expect([...new Set(messages)].filter(isTechnical)).toEqual([]);
  });
});
