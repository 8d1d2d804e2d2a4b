// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import { PublishedDocument } from '../contract/document.ts';
import { firstDayOf, lastDayOf, PartialDate } from '../contract/partial-date.ts';
import { documentsOf } from './fixtures.ts';

const alliance = documentsOf('organisation').find(
  ({ locales }) => locales.it.slug === 'milano-smart-city-alliance',
);
const protocol = documentsOf('project').find(({ kind }) => kind === 'protocol');
const item = documentsOf('press')[0];
if (!alliance?.members || !protocol || !item) throw new Error('The fixtures lack one of them.');
const [promoter, founder] = alliance.members;
if (!promoter || !founder) throw new Error('The alliance has no members.');

/** Where a document with some fields replaced is refused; empty when it is accepted. */
function refusedAt(document: PublishedDocument, changes: object): string[] {
  const result = PublishedDocument.safeParse({ ...structuredClone(document), ...changes });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('a date as far as it is known', () => {
  test.each(['2021', '2021-03', '2021-03-19', '2024-02-29'])('%s is one', (date) => {
    expect(PartialDate.safeParse(date).success).toBe(true);
  });

  test.each(['', '21', '2021-13', '2021-00', '2023-02-29', '2021-3', '19/03/2021', '1021'])(
    '«%s» is none',
    (date) => {
      expect(PartialDate.safeParse(date).success).toBe(false);
    },
  );

  it('begins and ends with the days that it may mean', () => {
    expect(['2021', '2024-02', '2021-03-19'].map(firstDayOf)).toEqual([
      '2021-01-01',
      '2024-02-01',
      '2021-03-19',
    ]);
    expect(['2021', '2024-02', '2021-03-19'].map(lastDayOf)).toEqual([
      '2021-12-31',
      '2024-02-29',
      '2021-03-19',
    ]);
  });
});

describe('the members of an alliance', () => {
  const withMembers = (...members: object[]) => refusedAt(alliance, { members });

  it('may leave, and come back later', () => {
    const left = { ...founder, until: '2022' };
    expect(withMembers(left)).toEqual([]);
    expect(withMembers(left, { ...founder, role: 'member', from: '2024-05' })).toEqual([]);
  });

  it('do not leave before they came', () => {
    expect(withMembers({ ...founder, from: '2022', until: '2021-12-31' })).toEqual([
      'members.0.until',
    ]);
    expect(withMembers({ ...founder, from: '2021-03-19', until: '2021' })).toEqual([]);
  });

  it('do not stand there twice at the same time, in whatever role', () => {
    expect(withMembers(founder, { ...founder, role: 'portal', from: '2023' })).toEqual(['members']);
    const left = { ...founder, until: '2022-06-30' };
    expect(withMembers(left, { ...founder, from: '2022-06-30' })).toEqual(['members']);
    expect(withMembers(left, { ...founder, from: '2022' })).toEqual(['members']);
    expect(withMembers(left, left)).toEqual(['members']);
  });

  it('may go from the portal to membership within one year or month', () => {
    for (const when of ['2024', '2024-05'])
      expect(
        withMembers(
          { ...founder, role: 'portal', from: when, until: when },
          { ...founder, role: 'member', from: when },
        ),
      ).toEqual([]);
  });

  it('are organisations, in a role that there is', () => {
    expect(withMembers({ ...founder, role: 'friend' })).toEqual(['members.0.role']);
    expect(withMembers({ ...founder, organisation: { type: 'topic', id: alliance.id } })).toEqual([
      'members.0.organisation.type',
    ]);
  });

  it.each(['institution', 'company', 'school', 'editorial'])(
    'are of an association, and so is how one joins it: not of one of the kind %s',
    (kind) => {
      const { members, joiningEmail = 'aderire@a.example', ...plain } = structuredClone(alliance);
      const joining = 'Scrivi una lettera.';
      for (const content of Object.values(plain.locales)) delete content?.joining;
      expect(refusedAt(plain as PublishedDocument, { kind })).toEqual([]);
      const full = { ...plain, locales: { it: { ...plain.locales.it, joining } } };
      expect(refusedAt(full as PublishedDocument, { kind, members, joiningEmail })).toEqual([
        'members',
        'joiningEmail',
        'locales.it.joining',
      ]);
    },
  );

  it('are nine at its birth and twelve in 2024, and two more are on the portal, in the demonstration', () => {
    const on = (day: string, ...roles: string[]) =>
      (alliance.members ?? []).filter(
        ({ from, role }) => firstDayOf(from) <= day && roles.includes(role),
      ).length;
    expect(on('2021-03-19', 'founder')).toBe(9);
    expect(on('2024-10-10', 'founder', 'member')).toBe(12);
    expect(on('2024-10-10', 'portal')).toBe(2);
  });
});

describe('a protocol', () => {
  test.each([
    ['one signatory', { partners: protocol.partners.slice(0, 1) }, 'partners'],
    ['no term', { period: undefined }, 'period'],
    ['a term without an end', { period: { from: '2023-09' } }, 'period'],
    [
      'a term that ends before it begins',
      { period: { from: '2023', until: '2022' } },
      'period.until',
    ],
  ])('with %s is refused there', (_, changes, at) => {
    expect(refusedAt(protocol, changes)).toEqual([at]);
  });

  it('without commitments is refused, and a project needs none', () => {
    const { commitments: _none, ...it } = protocol.locales.it;
    expect(refusedAt(protocol, { locales: { it } })).toEqual(['locales.it.commitments']);
    expect(refusedAt(protocol, { kind: 'project', period: undefined, locales: { it } })).toEqual(
      [],
    );
  });

  it('whose commitments stand otherwise in another language is refused', () => {
    const { it, en } = structuredClone(protocol.locales);
    const [first] = en?.commitments ?? [];
    if (!first) throw new Error('The protocol has no English commitments.');
    first.state = 'done';
    expect(refusedAt(protocol, { locales: { it, en } })).toEqual(['locales.en.commitments']);
  });
});

describe('an item of the press review', () => {
  it('has title, outlet, abstract, date, link and projects, and the day on which the link was found dead', () => {
    const { contract: _contract, type: _type, id: _id, locales, ...shared } = item;
    expect(Object.keys({ ...locales.it, ...shared }).sort()).toEqual([
      'abstract',
      'date',
      'link',
      'outlet',
      'projects',
      'title',
    ]);
    expect(refusedAt(item, { offlineSince: '2026-11-27' })).toEqual([]);
    expect(refusedAt(item, { author: 'Nome' })).toEqual(['']);
  });

  test.each(['javascript:alert(1)', '/relative/', 'ftp://a.example/'])(
    'leads to no «%s»',
    (link) => {
      expect(refusedAt(item, { link })).toEqual(['link']);
    },
  );
});

test('a link of the press review does not end before it was published', () => {
  const at = (offlineSince: string) => refusedAt(item, { date: '2024-03-19', offlineSince });
  expect(at('2024-03-18')).toEqual(['offlineSince']);
  expect(at('2024-03-19')).toEqual([]);
});
