// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldSchemas, type PublishedDocument } from '@portico/shared/contract/document';
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import type { z } from 'zod';
import { expect, test } from 'vitest';
import { compare, type ComparedField } from '../../components/review/compare.ts';
import { entriesOf } from '../../components/review/entries.ts';
import { deskMessages } from '../../i18n/desk.ts';
import { wordsAt } from '../../i18n/words/index.ts';
import { readFixtures } from '../../seed/fixtures.ts';
import { EVERYTHING } from '../publishing/everything.ts';
import { mutationsOf } from './mutations.ts';

const FIXTURES: readonly PublishedDocument[] = await readFixtures();

/** The documents of a type that say most, and of events one of each way to book. */
const examplesOf = (type: DocumentType): PublishedDocument[] => {
  const all = FIXTURES.filter((document) => document.type === type).sort(
    (a, b) => Object.keys(b.locales.it).length - Object.keys(a.locales.it).length,
  );
  return all.slice(0, type === 'event' ? 3 : 1);
};

const reading = { names: {}, language: 'it' } as const;

/** What a reviewer reads of a field as it was or as it is. */
const rendered = ({ lines }: ComparedField, change: 'added' | 'removed'): string =>
  lines
    .filter((line) => line.change === change || !['added', 'removed'].includes(line.change))
    .map(({ pieces }) =>
      pieces
        .filter((piece) => piece.change === change || piece.change === 'same')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

const UNSEEN = deskMessages('it').review.unseen;

/** Does a reviewer read what changed? Words that look alike before and after say nothing. */
function isVisible(field: ComparedField): boolean {
  const notes = field.lines.flatMap((line) => line.notes);
  if (!field.changed || field.label.trim() === '' || notes.includes(UNSEEN)) return false;
  return notes.length > 0 || rendered(field, 'added') !== rendered(field, 'removed');
}

/** A document with this field alone: the others are compared one by one too. */
const withField = (document: PublishedDocument, name: string, shared: boolean, value: unknown) => {
  const { contract, type, id } = document;
  const fields = { [name]: value };
  // Not a whole document: the comparison goes field by field.
  return {
    ...{ contract, type, id, locales: { it: shared ? {} : fields } },
    ...(shared && fields),
  } as unknown as PublishedDocument;
};

/** Of each kind of change that many: one at the first place of its kind and, where a document has all, one at another. */
const ofEach = (document: PublishedDocument): number => (document === EVERYTHING ? 2 : 1);

/** Each property of a document changed once, with what the comparison says of it. */
function changesOf(document: PublishedDocument): [where: string, fields: ComparedField[]][] {
  const { shared, content } = fieldSchemas(document.type);
  const seen = new Map<string, number>();
  const changesIn = (name: string, schema: z.core.$ZodType, isShared: boolean) => {
    const held: Readonly<Record<string, unknown>> = isShared ? document : document.locales.it;
    const value = held[name];
    const before = entriesOf(withField(document, name, isShared, value), reading);
    const written = JSON.stringify(value);
    return mutationsOf(schema, value, name).flatMap((mutation): [string, ComparedField[]][] => {
      const kind = mutation.where.replaceAll(/\.\d+/g, '');
      const times = seen.get(kind) ?? 0;
      if (times >= ofEach(document) || JSON.stringify(mutation.value) === written) return [];
      if (!(schema as z.ZodType).safeParse(mutation.value).success) return [];
      seen.set(kind, times + 1);
      const after = withField(document, name, isShared, mutation.value);
      return [[mutation.where, compare(before, entriesOf(after, reading))]];
    });
  };
  return [
    ...Object.entries(shared).flatMap(([name, schema]) => changesIn(name, schema, true)),
    ...Object.entries(content).flatMap(([name, schema]) => changesIn(name, schema, false)),
  ];
}

test.each([...DOCUMENT_TYPES.flatMap(examplesOf), EVERYTHING as PublishedDocument])(
  'B1: a reviewer sees each single difference of $type $id in words',
  (document) => {
    const changes = changesOf(document);
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.filter(([, fields]) => !fields.some(isVisible)).map(([where]) => where)).toEqual(
      [],
    );
  },
);

test('B1: a vulnerability that is named, and another one in its place, is shown', () => {
  const [alert] = examplesOf('alert');
  if (!alert) throw new Error('The demo has no alert.');
  const naming = (...cves: string[]) => {
    const product = { name: 'Programma', affected: '1.0', ...(cves.length > 0 && { cves }) };
    return entriesOf(withField(alert, 'products', true, [product]), reading);
  };
  const [none, one, other] = [naming(), naming('CVE-2024-1234'), naming('CVE-2024-1235')];
  for (const [before, after] of [[none, one] as const, [one, other] as const])
    expect(compare(before, after).some(isVisible)).toBe(true);
});

test('B1: a text that is only written in another way is not called the same', () => {
  const paragraph = (...texts: string[]) => [
    { type: 'paragraph', children: texts.map((text) => ({ type: 'text', text })) },
  ];
  const entries = (body: unknown) => entriesOf(withField(EVERYTHING, 'body', false, body), reading);
  const [field] = compare(entries(paragraph('Una parola')), entries(paragraph('Una ', 'parola')));
  expect(field?.changed).toBe(true);
  expect(field?.lines.flatMap(({ notes }) => notes)).toEqual([UNSEEN]);
});

test('B1: a language that came or went is shown', () => {
  const { en: _gone, ...locales } = EVERYTHING.locales;
  const one = entriesOf({ ...EVERYTHING, locales }, reading);
  const both = entriesOf(EVERYTHING, reading);
  const inEnglish = (fields: ComparedField[]) =>
    fields.filter(({ locale, changed }) => locale === 'en' && changed).length;
  expect([inEnglish(compare(one, both)), inEnglish(compare(both, one))]).toEqual([5, 5]);
});

/** The paths of all fields of a schema, without those inside a text or a picture. */
function pathsOf(schema: z.core.$ZodType, path: string): string[] {
  const def = schema._zod.def as {
    readonly innerType?: z.core.$ZodType;
    readonly element?: z.core.$ZodType;
    readonly options?: readonly z.core.$ZodType[];
    readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  };
  if (def.innerType) return pathsOf(def.innerType, path);
  if (def.element) return pathsOf(def.element, path);
  if (def.options) return def.options.flatMap((option) => pathsOf(option, path));
  if (!def.shape) return [];
  const { shape } = def;
  if ('id' in shape || 'renditions' in shape || 'type' in shape) return [];
  return Object.entries(shape).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [at, ...pathsOf(inner, at)];
  });
}

test.each(DOCUMENT_TYPES)('B1: every field of %s has a name in both languages', (type) => {
  const { shared, content } = fieldSchemas(type);
  const shapes = { ...shared, ...content };
  const paths = Object.entries(shapes).flatMap(([key, schema]) => [key, ...pathsOf(schema, key)]);
  expect(paths.filter((path) => wordsAt(type, path) === undefined)).toEqual([]);
});
