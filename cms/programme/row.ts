// SPDX-License-Identifier: AGPL-3.0-or-later
import { textOf } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import type { SheetRow } from './heading.ts';
import { CELL_MESSAGES } from './messages.ts';
import {
  hasColumn,
  type Reading,
  type ReadRow,
  type Remark,
  type Report,
  type Values,
} from './reading.ts';
import { choicesIn } from './row-choices.ts';
import { editionIn, trackIn } from './row-edition.ts';
import { contactsIn, textsIn } from './row-texts.ts';
import { dayIn, timesIn } from './row-times.ts';
import type { Surroundings } from './surroundings.ts';
import { venueIn } from './venue-in-row.ts';

/** Columns with texts; the others hold a name, a moment, an address, some choices. */
const LONG: readonly ColumnKey[] = [
  'summary',
  'body',
  'forWhom',
  'accessibility',
  'venueAccessibility',
  'bookingNote',
  'speakers',
];

/** Characters of a cell of the others. */
const MAX_SHORT = 500;

/** Cells that hold no value, or more than belongs there, become empty ones and say why. */
function withoutBroken(cells: SheetRow['cells'], report: Report): SheetRow['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => {
      const isLong = typeof cell === 'string' && cell.length > MAX_SHORT;
      if (isLong && !LONG.includes(column as ColumnKey)) {
        report.wrong(column as ColumnKey, CELL_MESSAGES.tooLong(MAX_SHORT));
        return [column, null];
      }
      if (typeof cell !== 'object' || cell === null || !('broken' in cell)) return [column, cell];
      const say = cell.broken === 'formula' ? CELL_MESSAGES.formula : CELL_MESSAGES.failed;
      report.wrong(column as ColumnKey, say(cell.text.slice(0, 60)));
      return [column, null];
    }),
  );
}

/**
 * Reads a row of a programme.
 * @param chosen the edition of rows that name none
 */
export function readRow(
  { number, cells: all }: SheetRow,
  around: Surroundings,
  chosen: string | undefined,
): ReadRow {
  const errors: Remark[] = [];
  const advice: Remark[] = [];
  const report: Report = {
    wrong: (column, said) => errors.push({ column, said }),
    advise: (column, said) => advice.push({ column, said }),
  };
  const reading: Reading = { cells: withoutBroken(all, report), around, report };
  const { cells } = reading;
  const broken = errors.slice();
  const title = textOf(cells.title).replaceAll(/\s+/g, ' ');
  if (title === '') report.wrong('title', CELL_MESSAGES.noTitle);
  const edition = editionIn(reading, chosen);
  const day = dayIn(reading, edition);
  const place = venueIn(reading);
  const track = hasColumn(cells, 'track') ? { track: trackIn(reading, edition) } : {};
  const values: Values = {
    title,
    ...(edition && { edition: { type: 'edition', id: edition.id } }),
    ...track,
    ...timesIn(reading, day),
    ...place.values,
    ...textsIn(reading),
    ...choicesIn(reading),
    ...contactsIn(reading),
  };
  const seen = new Set(errors.map(({ column }) => column));
  return {
    number,
    code: textOf(cells.code),
    title,
    day: day?.day,
    edition,
    values,
    newVenue: place.newVenue,
    errors: [
      ...broken,
      // A broken cell has said so: that it is empty too says nothing.
      ...errors
        .slice(broken.length)
        .filter(({ column }) => broken.every((one) => one.column !== column)),
    ],
    // Where something is wrong, that is enough.
    advice: advice.filter(({ column }) => !seen.has(column)),
  };
}
