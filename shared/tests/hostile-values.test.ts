// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { PublishedDocument } from '../contract/document.ts';
import { FIXTURE_FILES, walk } from './fixtures.ts';

/** Somewhere in a fixture, a value of a certain kind. */
interface Place {
  readonly file: string;
  readonly data: unknown;
  readonly at: string;
}

const placesOf = (isOne: (text: string, at: string) => boolean): Place[] =>
  FIXTURE_FILES.flatMap(({ file, data }) => {
    const found: Place[] = [];
    walk(data, (value, at) => {
      if (typeof value === 'string' && isOne(value, at)) found.push({ file, data, at });
    });
    return found;
  });

/** One place for each field («event booking.url»), the same for all fixtures and languages. */
function oneOfEach(places: readonly Place[]): [string, Place][] {
  const fields = new Map<string, Place>();
  for (const place of places) {
    const field = place.at.replace(/^locales\.\w+\./, '').replaceAll(/\b\d+\b/g, '0');
    fields.set(`${place.file.split('/')[0]} ${field}`, place);
  }
  return [...fields];
}

/** The document with another text at one place. */
function withText({ data, at }: Place, text: string): unknown {
  const copy = structuredClone(data);
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = text;
  return copy;
}

const accepts = (place: Place, text: string): boolean =>
  PublishedDocument.safeParse(withText(place, text)).success;

const ADDRESSES = oneOfEach(placesOf((text) => /^(?:https?:\/\/|mailto:|tel:)/.test(text)));
const SLUGS = oneOfEach(placesOf((_text, at) => /(?:^|\.)slug$/.test(at)));

const HOSTILE_ADDRESSES = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/',
  '\\\\evil.example\\',
  'https://user:secret@evil.example/',
  'https://evil.example/"><script>',
];

const HOSTILE_SLUGS = ['<script>', '"onload=x', '../admin', 'a/b', 'a b', 'a%00', '__proto__', ''];

describe('C01: no field of any document takes an address that is not of a known kind', () => {
  test('there are such fields beside the links of a text', () => {
    const fields = ADDRESSES.map(([field]) => field).join('\n');
    for (const field of ['organisation website', 'event booking.url', 'settings help.0.source'])
      expect(fields).toContain(field);
  });

  test.each(ADDRESSES)('%s takes https and no unknown kind', (_field, place) => {
    expect(accepts(place, 'https://www.comune.milano.it/')).toBe(true);
    for (const address of HOSTILE_ADDRESSES) expect(accepts(place, address), address).toBe(false);
  });
});

test.each(SLUGS)('C03: an address has no place for markup, nor for a way out: %s', (_f, place) => {
  expect(accepts(place, 'un-indirizzo-2')).toBe(true);
  for (const slug of HOSTILE_SLUGS) expect(accepts(place, slug), slug).toBe(false);
});
