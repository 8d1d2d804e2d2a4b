// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../media/table.ts';
import { COLUMN_KEYS, type ColumnKey } from '../../programme/columns.ts';
import { sheetOf } from '../../programme/heading.ts';
import { readRow } from '../../programme/row.ts';
import type { Surroundings } from '../../programme/surroundings.ts';

const AROUND: Surroundings = {
  person: { id: 'a', name: 'A', role: 'reviewer', organisation: undefined, editions: [] },
  editions: [],
  venues: new Map(),
  organisations: new Map(),
  events: [],
};

const sheetWith = (column: ColumnKey, cell: Cell): Table => {
  const value = (key: ColumnKey): Cell => (key === column ? cell : '');
  return {
    sheet: '',
    rows: [
      { number: 1, cells: ['Titolo', 'Giorno'] },
      { number: 2, cells: COLUMN_KEYS.map(value) },
    ],
  };
};

const BY_HAND = Object.fromEntries(COLUMN_KEYS.map((key, index) => [String(index), key]));

const errorsFor = (column: ColumnKey, cell: Cell) => {
  const [row] = sheetOf(sheetWith(column, cell), BY_HAND).rows;
  return row ? readRow(row, AROUND, undefined).errors : [];
};

describe('a cell is as long as what stands in it', () => {
  const TEXTS: readonly ColumnKey[] = [
    'summary',
    'body',
    'forWhom',
    'accessibility',
    'venueAccessibility',
    'speakers',
    'bookingNote',
  ];

  test.each(COLUMN_KEYS)('%s', (column) => {
    const errors = errorsFor(column, 'a '.repeat(10_000)).filter(
      ({ column: at, said }) => at === column && said.it.includes('più di 500 caratteri'),
    );
    expect(errors).toHaveLength(TEXTS.includes(column) ? 0 : 1);
  });

  test('a heading of a page is none', () => {
    const rows = [
      { number: 1, cells: [`Titolo ${'('.repeat(19_000)}`, 'Giorno'] },
      { number: 2, cells: ['a', 'b'] },
    ];
    expect(sheetOf({ sheet: '', rows }, {}).headings[0]?.column).toBeNull();
  });
});
