// SPDX-License-Identifier: AGPL-3.0-or-later
import { spoken } from '../i18n/said.ts';
import { fold } from '../values/fold.ts';
import { checkVenue } from './check.ts';
import type { ColumnKey } from './columns.ts';
import type { SheetRow } from './heading.ts';
import type { Match, Matches } from './matches.ts';
import { CELL_MESSAGES } from './messages.ts';
import type { NewVenue, ReadRow } from './reading.ts';

// What only the rows of a sheet together tell: who comes twice, whose codes shifted, which venues begin.

/** Something that is said of a cell, in the language of the person. */
export interface Note {
  readonly column: ColumnKey;
  readonly message: string;
}

/** A row as it was read. */
export interface Read {
  readonly read: ReadRow;
  readonly cells: SheetRow['cells'];
}

/** The same with the event that it means. */
export interface Matched extends Read {
  readonly match: Match | undefined;
}

const sameAddress = (one: NewVenue, other: NewVenue): boolean =>
  fold(Object.values(one.address).join(' ')) === fold(Object.values(other.address).join(' '));

/** What is said of the rows, by their numbers. */
export type Noted = Map<number, { errors: Note[]; advice: Note[] }>;

/** The venues that the rows begin, each once; what is wrong with them is said at their first row. */
export function newVenues(rows: readonly ReadRow[], language: string, noted: Noted) {
  const venues = new Map<string, NewVenue>();
  const first = new Map<string, number>();
  for (const { number, newVenue } of rows) {
    if (!newVenue) continue;
    const key = fold(newVenue.name);
    const known = venues.get(key);
    const errors = noted.get(number)?.errors;
    if (known && !sameAddress(known, newVenue)) {
      const message = spoken(
        CELL_MESSAGES.venueTwice(newVenue.name, first.get(key) ?? 0),
        language,
      );
      errors?.push({ column: 'street', message });
    }
    if (known) continue;
    venues.set(key, newVenue);
    first.set(key, number);
    for (const { column, message } of checkVenue(newVenue, language))
      errors?.push({ column, message });
  }
  return { venues, first };
}

/** The row before that means the same event, as far as the sheet alone can tell. */
function sameBefore(row: ReadRow, before: readonly ReadRow[]) {
  const inEdition = before.filter(({ edition }) => edition?.id === row.edition?.id);
  const coded = inEdition.find(({ code }) => code !== '' && fold(code) === fold(row.code));
  if (coded) return { column: 'code', said: CELL_MESSAGES.sameCode(coded.number) } as const;
  if (row.title === '' || row.day === undefined) return undefined;
  // With two codes they are two events.
  const titled = inEdition.find(
    ({ code, title, day }) =>
      (code === '' || row.code === '') && day === row.day && fold(title) === fold(row.title),
  );
  return titled && ({ column: 'title', said: CELL_MESSAGES.sameEvent(titled.number) } as const);
}

/** Two rows that mean the same event. */
export function noteTwice(reads: readonly Matched[], language: string, noted: Noted): void {
  const met = new Map<string, number>();
  for (const [at, { read, match }] of reads.entries()) {
    const before = reads.slice(0, at).map((one) => one.read);
    const row = match && met.get(match.event.id);
    if (match && row === undefined) met.set(match.event.id, read.number);
    const twice =
      sameBefore(read, before) ??
      (row === undefined
        ? undefined
        : ({
            column: 'title',
            said: CELL_MESSAGES.sameMatch(match?.event.title ?? '', row),
          } as const));
    if (!twice) continue;
    noted.get(read.number)?.errors.push({
      column: twice.column,
      message: spoken(twice.said, language),
    });
  }
}

/** A code of one event beside the title and day of another: a row was inserted, and the codes shifted. */
export function noteShifted(
  reads: readonly Matched[],
  matches: Matches,
  language: string,
  noted: Noted,
): void {
  for (const { read, match } of reads) {
    const other = match && matches.shifted(read, match);
    if (!other) continue;
    const said = CELL_MESSAGES.codeOfOther(read.code, match.event.title, other.title);
    noted.get(read.number)?.errors.push({ column: 'code', message: spoken(said, language) });
  }
}
