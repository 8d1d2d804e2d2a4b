// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PublishedDocument } from '@portico/shared/contract/document';
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { Field } from 'payload';
import { describe, expect, test } from 'vitest';
import { formFields } from '../../content/form.ts';
import { FORMS } from '../../content/index.ts';
import type { Held } from '../../fields/codec/codec.ts';
import { address, code, line, sentences } from '../../fields/codec/values.ts';
import { tidy } from '../../fields/rich-text/tidy.ts';
import { importDocument } from '../../present/import/document.ts';
import { present } from '../../present/present.ts';
import { isObject } from '../../values/json.ts';
import { visible } from '../../values/visible.ts';
import { seenReason } from '../../workflow/verbs/reason.ts';
import { EVERYTHING, NAMED } from './everything.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../shared/fixtures');
const documents = DOCUMENT_TYPES.flatMap((type): PublishedDocument[] =>
  readdirSync(path.join(FIXTURES, type))
    .filter((name) => name.endsWith('.json'))
    .slice(0, 2)
    .map((name) =>
      PublishedDocument.parse(JSON.parse(readFileSync(path.join(FIXTURES, type, name), 'utf8'))),
    ),
);

/** Signs that carry nothing in a text of Latin letters, wherever they stand. */
const UNSEEN = [
  '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2064\ufeff\ufff9\ufffc\u3164\ufe0f',
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206f',
  '\u0000\u0001\u007f\u0080\u009f',
];

/** Signs that end a line: nothing at the ends of a text. */
const LINE_ENDS = '\u2028\u2029\u0085\v\f\r\n\t\u00a0\u202f';

type Dirty = (text: string) => string;

const within =
  (signs: string): Dirty =>
  (text) =>
    `${signs}${text.slice(0, 1)}${signs}${text.slice(1)}${signs}`;
const around: Dirty = (text) => `${LINE_ENDS}${text}${LINE_ENDS}`;

/** A stored text with signs in each of its words, addresses and block fields. */
function dirtyNodes(value: unknown, dirty: Dirty): unknown {
  if (Array.isArray(value)) return value.map((one) => dirtyNodes(one, dirty));
  if (!isObject(value)) return value;
  const written = ['text', 'url', 'title', 'caption', 'term', 'source'];
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && written.includes(key) ? dirty(one) : dirtyNodes(one, dirty),
    ]),
  );
}

/** A row of a form with signs in everything that a person types. */
function dirtied(fields: readonly Field[], held: Held, dirty: Dirty): Held {
  const row: Record<string, unknown> = { ...held };
  for (const field of fields) {
    if (!('name' in field)) continue;
    const value = row[field.name];
    if (typeof value === 'string' && ['text', 'textarea'].includes(field.type))
      row[field.name] = dirty(value);
    else if (field.type === 'richText') row[field.name] = dirtyNodes(value, dirty);
    else if (field.type === 'group' && isObject(value))
      row[field.name] = dirtied(field.fields, value, dirty);
    else if (field.type === 'array' && Array.isArray(value))
      row[field.name] = value.map((one: Held) => dirtied(field.fields, one, dirty));
  }
  return row;
}

/** What a submission would freeze. */
function presented(document: PublishedDocument, dirty: Dirty): unknown {
  const { id, type, shared, locales } = importDocument(
    document,
    (key) => key,
    ({ sha256 }) => sha256,
  );
  const fields = formFields(FORMS[type]);
  const row = (locale: 'it' | 'en') => dirtied(fields, { ...shared, ...locales[locale] }, dirty);
  const languages = (['it', 'en'] as const).filter((locale) => locales[locale]);
  const lookup = {
    media: () => undefined,
    file: () => undefined,
    typeOf: () => 'article' as const,
  };
  return present({ type, id, in: { it: row('it'), en: row('en') } }, lookup, languages);
}

describe('C3: signs that nobody sees change nothing, in no kind of field', () => {
  test.each([...NAMED, EVERYTHING, ...documents].map((one) => [one.type, one.id, one] as const))(
    '%s %s',
    (_type, _id, document) => {
      const clean = presented(document, (text) => text);
      for (const signs of UNSEEN) expect(presented(document, within(signs))).toEqual(clean);
    },
  );

  test.each(documents.map((one) => [one.type, one.id, one] as const))(
    'line ends and hard spaces around a value: %s %s',
    (_type, _id, document) => {
      const inFields: Dirty = (text) => (text === text.trim() ? around(text) : text);
      const { candidate } = presented(document, inFields) as { candidate: object };
      const { candidate: clean } = presented(document, (text) => text) as { candidate: object };
      // Spaces at the ends of a run of text belong to its sentence.
      const squeezed = (value: object) =>
        JSON.stringify(value).replaceAll(/(?<=")\s+|\s+(?=")/g, '');
      expect(squeezed(candidate)).toBe(squeezed(clean));
    },
  );
});

test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\r\n', '\r'])(
  'C3: %j inside a line is a space, in some sentences a line break',
  (sign) => {
    expect(line(`uno${sign}due`)).toBe('uno due');
    expect(sentences(`uno${sign}due`)).toBe('uno\ndue');
  },
);

test('C3: telephones, mailboxes and addresses are read as they look', () => {
  expect(code('+39\u00a002\u202f12\u200934\u200b')).toBe('+39 02 12 34');
  expect(code(' u\ufb03cio@comune\u2011di.it\u00a0')).toBe('ufficio@comune-di.it');
  expect(address('\ufeffhttps://www.comune\u00ad.milano\u200b.it/a\u2060b')).toBe(
    'https://www.comune.milano.it/ab',
  );
});

test('C3: what joins an emoji, or the letters of a script, stays', () => {
  for (const text of ['👩‍👩‍👧 👍🏽 1️⃣ ❤️ 🇮🇹 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'نمی‌خواهم', 'क्‍ष', 'שלום\u200f!'])
    expect(line(text)).toBe(text);
});

test('C3: what turns words round beside Arabic stays with its end, and where a line of Thai may end', () => {
  for (const text of ['اتصل بـ \u2066Polizia Postale\u2069 الآن', 'ภาษา\u200bไทย'])
    expect(line(text)).toBe(text);
  expect(line('اتصل \u2066Polizia')).toBe('اتصل Polizia');
  expect(line('اتصل\u2069 \u202ePolizia\u202c')).toBe('اتصل Polizia');
  expect(line('\u2066Polizia\u2069')).toBe('Polizia');
});

test('C3: of all signs between two letters those go that nobody sees, and no other', () => {
  const UNSEEN_SIGN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/u;
  for (let point = 0; point < 0x1_0000; point += 1) {
    const text = `a${String.fromCharCode(point)}b`;
    const seen = UNSEEN_SIGN.test(text) ? 'ab' : text.normalize('NFC');
    if (visible(text) !== seen) expect([point.toString(16), visible(text)]).toEqual([seen]);
  }
});

test('C3: a no-break space inside a text stays', () => {
  expect(line('10\u00a0euro')).toBe('10\u00a0euro');
});

test('C3: a rich text is tidied when it is saved', () => {
  const text = { type: 'text', text: 'Cit\u00adtà\u2028di\u200b Milano\ufeff', format: 0 };
  const stored = { root: { type: 'root', children: [{ type: 'paragraph', children: [text] }] } };
  const { root, faults } = tidy(stored);
  expect(faults).toEqual([]);
  expect(JSON.stringify(root)).toContain('"Città di Milano"');
});

test('C3: a reason of signs that nobody sees is none', () => {
  expect(seenReason('\u200b\ufeff \u2060')).toBe('');
  expect(seenReason('Non è\u00adchiaro.\u2028')).toBe('Non èchiaro.');
});
