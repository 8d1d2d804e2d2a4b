// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { changedParts, fieldsOfParts, overlay, same, valueOfPart } from '../../values/parts.ts';

const row = (id: string, name: string) => ({ id, name, role: null });
const paragraph = (text: string) => ({ root: { type: 'root', children: [{ text }] } });

const base = {
  id: 'x',
  updatedAt: '2026-01-01T00:00:00.000Z',
  title: 'Titolo',
  summary: null,
  body: paragraph('Testo.'),
  topics: ['a', 'b'],
  free: true,
  contacts: { email: 'a@example.org', phone: '02' },
  speakers: [row('r1', 'Anna'), row('r2', 'Bruno')],
  chosen: { relationTo: 'articles', value: 'q' },
};

describe('what was changed', () => {
  test('is a field, a field of a group or of a row, or which rows there are', () => {
    const after = {
      ...base,
      updatedAt: '2026-02-02T00:00:00.000Z',
      body: paragraph('Altro.'),
      topics: ['b'],
      contacts: { email: 'a@example.org', phone: '03' },
      speakers: [row('r3', 'Carla'), { ...row('r2', 'Bruno'), role: 'Moderatore' }],
      chosen: { relationTo: 'events', value: 'q' },
    };
    expect(changedParts(base, after)).toEqual({
      body: null,
      topics: null,
      'contacts.phone': null,
      speakers: ['r1', 'r2'],
      'speakers.r3.name': null,
      'speakers.r2.role': null,
      chosen: null,
    });
  });

  test('is nothing where a value is only written in another way', () => {
    const after = { ...base, summary: '', topics: ['a', { id: 'b', title: 'B' }], extra: [] };
    expect(changedParts(base, after)).toEqual({});
    expect(same({ a: 1, b: null }, { a: 1 })).toBe(true);
    expect(same(false, null)).toBe(false);
    expect(changedParts({ speakers: null }, { speakers: [] })).toEqual({});
  });

  test('a list that was emptied, or filled for the first time, is a change of its rows', () => {
    expect(changedParts(base, { ...base, speakers: [] })).toEqual({ speakers: ['r1', 'r2'] });
    expect(changedParts({}, { speakers: [row('n', 'Nuova')] })).toEqual({
      speakers: [],
      'speakers.n.name': null,
    });
    expect(changedParts({ topics: [] }, { topics: ['a'] })).toEqual({ topics: null });
  });
});

describe('merged', () => {
  const merge = (mine: object, theirs: object) => {
    const from = { ...base, ...mine };
    return overlay({ ...base, ...theirs }, from, changedParts(base, from));
  };

  test('every field has the value of whoever changed it', () => {
    const merged = merge(
      { title: 'Mio', contacts: { ...base.contacts, phone: '03' }, body: null },
      { summary: 'Suo', contacts: { ...base.contacts, email: 'b@example.org' } },
    );
    expect(merged).toMatchObject({
      title: 'Mio',
      summary: 'Suo',
      body: null,
      contacts: { email: 'b@example.org', phone: '03' },
    });
  });

  test('rows that both added are both there, and rows that both wrote in too', () => {
    const [anna, bruno] = base.speakers;
    const merged = merge(
      { speakers: [anna, row('m', 'Mia'), { ...bruno, role: 'Guida' }] },
      { speakers: [{ ...anna, name: 'Anna B.' }, bruno, row('t', 'Sua')] },
    );
    expect(merged['speakers']).toEqual([
      { ...anna, name: 'Anna B.' },
      row('m', 'Mia'),
      { ...bruno, role: 'Guida' },
      row('t', 'Sua'),
    ]);
  });

  test('an order that one changed stays, whoever adds a row', () => {
    const [anna, bruno] = base.speakers;
    const moved = { speakers: [bruno, anna] };
    const added = { speakers: [anna, row('m', 'Mia'), bruno] };
    const ids = (merged: Record<string, unknown>) =>
      (merged['speakers'] as { id: string }[]).map(({ id }) => id);
    expect(ids(merge(moved, added))).toEqual(['r2', 'r1', 'm']);
    expect(ids(merge(added, moved))).toEqual(['r2', 'r1', 'm']);
  });

  test('a row that one removed while the other wrote in it stays', () => {
    const [anna, bruno] = base.speakers;
    const merged = merge({ speakers: [anna, { ...bruno, name: 'Bruna' }] }, { speakers: [anna] });
    expect(merged['speakers']).toEqual([anna, { ...bruno, name: 'Bruna' }]);
    expect(merge({ speakers: [anna] }, {})['speakers']).toEqual([anna]);
  });

  test('a row that was saved once and then written in further is taken whole', () => {
    const mine = { ...base, speakers: [...base.speakers, row('n', 'Nuova e finita')] };
    const there = { ...base, speakers: [...base.speakers, row('n', 'Nuo')] };
    expect(overlay(there, mine, changedParts(base, mine))['speakers']).toEqual(mine.speakers);
  });
});

test('a part is read by its path, and sent with the whole of its field', () => {
  expect(valueOfPart(base, 'speakers.r2.name')).toBe('Bruno');
  expect(valueOfPart(base, 'speakers.none.name')).toBeUndefined();
  expect(fieldsOfParts(base, { 'contacts.email': null, gone: null })).toEqual({
    contacts: base.contacts,
    gone: null,
  });
});
