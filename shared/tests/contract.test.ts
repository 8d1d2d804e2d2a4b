// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import { SUMMARY_MAX } from '../contract/article.ts';
import { PublishedDocument } from '../contract/document.ts';
import { describeParseError, parseOrThrow } from '../errors.ts';
import { FIXTURE_FILES } from './fixtures.ts';

/** A copy of a fixture with some values replaced, by dotted path; `undefined` removes. */
function changed(file: string, changes: Record<string, unknown>): unknown {
  const copy = structuredClone(FIXTURE_FILES.find((fixture) => fixture.file === file)?.data);
  for (const [at, value] of Object.entries(changes)) {
    const keys = at.split('.');
    const last = keys.pop() ?? '';
    let place = copy as Record<string, unknown>;
    for (const key of keys) place = place[key] as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy;
}

const ARTICLE = 'article/whatsapp-rubato.json';
const EVENT = 'event/primo-aiuto-telefono.json';
const MOVED = 'event/spid-e-cie-senza-paura.json';

/** Where a changed fixture is refused; empty when it is accepted. */
function refusedAt(file: string, changes: Record<string, unknown>): string[] {
  const result = PublishedDocument.safeParse(changed(file, changes));
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('a document', () => {
  test.each([
    ['an unknown type', { type: 'leaflet' }, 'type'],
    ['a version of the contract that does not exist yet', { contract: 2 }, 'contract'],
    ['an identity that is not one', { id: '../../etc/passwd' }, 'id'],
    [
      'a summary that does not fit a card',
      { 'locales.it.summary': 'a'.repeat(SUMMARY_MAX + 1) },
      'locales.it.summary',
    ],
    ['a title of two lines', { 'locales.it.title': 'Due\nrighe' }, 'locales.it.title'],
    ['a title that ends with a space', { 'locales.it.title': 'Titolo ' }, 'locales.it.title'],
    ['an address with capitals', { 'locales.it.slug': 'Telefono' }, 'locales.it.slug'],
    ['an address that climbs out', { 'locales.it.slug': '../admin' }, 'locales.it.slug'],
    ['no audience', { audiences: [] }, 'audiences'],
    ['an audience that nobody is', { audiences: ['hackers'] }, 'audiences.0'],
    ['four points in brief', { 'locales.it.inBrief': ['1', '2', '3', '4'] }, 'locales.it.inBrief'],
    ['a day that does not exist', { verifiedOn: '2026-02-30' }, 'verifiedOn'],
    [
      'a topic that is an event',
      { topics: [{ type: 'event', id: '00000000-0000' }] },
      'topics.0.type',
    ],
  ])('with %s is refused there', (_, changes, at) => {
    expect(refusedAt(ARTICLE, changes)).toContain(at);
  });

  it('of 160 characters of summary is accepted', () => {
    expect(refusedAt(ARTICLE, { 'locales.it.summary': 'a'.repeat(SUMMARY_MAX) })).toEqual([]);
  });

  it('with a field that nobody declared is refused, so that nothing leaks by accident', () => {
    expect(refusedAt(ARTICLE, { author: 'editor@impresa.example' })).not.toEqual([]);
    expect(refusedAt(ARTICLE, { 'locales.it.notes': 'bozza' })).not.toEqual([]);
  });
});

test('a home page that was published when it had a notice of its own is still read, without it', () => {
  const before = changed('home/home.json', {
    noticeDates: { from: '2026-11-01', until: '2027-03-31' },
    'locales.it.notice': { text: 'Un avviso' },
  });
  expect(PublishedDocument.parse(before)).toEqual(changed('home/home.json', {}));
  expect(refusedAt('home/home.json', { secret: 'x' })).not.toEqual([]);
  expect(refusedAt('home/home.json', { 'locales.it.notes': 'bozza' })).not.toEqual([]);
});

test('a setting may leave a text unchecked for ever, but no alert: it would stay on the first page', () => {
  const file = 'settings/settings.json';
  expect(refusedAt(file, { verifyMonths: { article: 0, alert: 1 } })).toEqual([]);
  expect(refusedAt(file, { verifyMonths: { article: 0, alert: 0 } })).toEqual([
    'verifyMonths.alert',
  ]);
});

describe('the languages of a document', () => {
  it('always have Italian', () => {
    expect(refusedAt(ARTICLE, { 'locales.it': undefined })).toContain('locales.it');
  });

  it('have another one whole or not at all', () => {
    const english = { slug: 'x', title: 'Stolen WhatsApp' };
    expect(refusedAt(ARTICLE, { 'locales.en': english })).toContain('locales.en.summary');
    expect(
      refusedAt('article/riconoscere-un-messaggio-falso.json', { 'locales.en': undefined }),
    ).toEqual([]);
  });

  it('are of the fifteen that the portal can speak', () => {
    expect(refusedAt(ARTICLE, { 'locales.xx': {} })).not.toEqual([]);
  });
});

describe('an event', () => {
  test.each([
    ['ends before it begins', { end: '2027-03-11T09:00:00+01:00' }, 'end'],
    ['begins at no time zone', { start: '2027-03-11T10:00:00' }, 'start'],
    ['has no place and is not online', { venue: undefined }, 'venue'],
    [
      'has a number of seats that is none',
      { booking: { kind: 'seats', seats: 0 } },
      'booking.seats',
    ],
  ])('that %s is refused there', (_, changes, at) => {
    expect(refusedAt(EVENT, changes)).toContain(at);
  });

  it('that moved says when it should have begun', () => {
    expect(refusedAt(MOVED, { formerStart: undefined })).toEqual(['formerStart']);
  });
});

describe('a parse that fails', () => {
  it('says the source, and each place with what is wrong, one a line', () => {
    const data = changed(ARTICLE, { 'locales.it.title': '', audiences: [] });
    const parse = () => parseOrThrow(PublishedDocument, data, 'document 12');
    expect(parse).toThrowError(/^document 12 is not valid:\n/);
    expect(parse).toThrowError(/\naudiences: .+/);
    expect(parse).toThrowError(/\nlocales\.it\.title: .+/);
  });

  it('says (root) when it is the whole that is wrong', () => {
    const { error } = PublishedDocument.safeParse('testo');
    expect(error && describeParseError(error)).toMatch(/^\(root\): .+/);
  });
});
