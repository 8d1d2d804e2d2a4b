// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { dateFormat } from '../i18n/dates.ts';
import type { Said } from '../i18n/said.ts';
import { optionAt } from '../i18n/words/index.ts';
import type { Cell } from '../media/table.ts';
import { fold } from '../values/fold.ts';
import {
  type Day,
  dayAfter,
  dayOf,
  endsNextDay,
  type Hour,
  hourOf,
  hoursOf,
  momentOf,
  textOf,
} from './cells.ts';
import { audienceNamed, bookingIn, isFree, languageNamed, partsOf, speakersIn } from './choices.ts';
import type { ColumnKey } from './columns.ts';
import type { SheetRow } from './heading.ts';
import { CELL_MESSAGES } from './messages.ts';
import type { Reading, ReadRow, Remark, Report, Values } from './reading.ts';
import type { EditionFacts, Surroundings } from './surroundings.ts';
import { venueIn } from './venue-in-row.ts';

const has = (cells: SheetRow['cells'], column: ColumnKey): boolean => column in cells;

const empty = (cell: Cell | undefined): boolean => textOf(cell) === '';

const longDay = (day: string): string =>
  dateFormat('it', { dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));

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

function editionIn(
  { cells, around, report }: Reading,
  chosen: string | undefined,
): EditionFacts | undefined {
  const text = textOf(cells.edition);
  const { editions } = around;
  if (text === '') return editions.find(({ id }) => id === chosen);
  const called = editions.filter(({ title }) => fold(title) === fold(text));
  const found = called.find(({ id }) => id === chosen) ?? called[0];
  if (called.length > 1 && found?.id !== chosen)
    report.wrong('edition', CELL_MESSAGES.manyEditions(text));
  const names = editions.map(({ title }) => title).slice(0, 5);
  if (!found) report.wrong('edition', CELL_MESSAGES.noEdition(text, names));
  return found;
}

function trackIn({ cells, report }: Reading, edition: EditionFacts | undefined) {
  const text = textOf(cells.track);
  if (text === '') return undefined;
  if (!edition) {
    report.wrong('track', CELL_MESSAGES.trackWithoutEdition);
    return undefined;
  }
  const found = edition.tracks.find(({ key, name }) =>
    [fold(key), fold(name)].includes(fold(text)),
  );
  if (!found) {
    const names = edition.tracks.map(({ name }) => name);
    report.wrong('track', CELL_MESSAGES.noTrack(text, names));
  }
  return found?.key;
}

function dayIn({ cells, report }: Reading, edition: EditionFacts | undefined): Day | undefined {
  if (empty(cells.day)) {
    // A cell that was broken has said so.
    if (cells.day !== undefined) report.wrong('day', CELL_MESSAGES.noDay);
    return undefined;
  }
  const day = dayOf(cells.day, edition?.first?.slice(0, 4));
  if (!day) report.wrong('day', CELL_MESSAGES.notADay(textOf(cells.day)));
  else if (edition?.first && edition.last && (day.day < edition.first || day.day > edition.last))
    report.advise('day', CELL_MESSAGES.outside(longDay(edition.first), longDay(edition.last)));
  return day;
}

/** The hour of a cell as `09:30`; what is none says so. */
function hourIn(
  { cells, report }: Reading,
  column: 'start' | 'end',
  hour: Hour | undefined,
): string | undefined {
  const text = textOf(cells[column]);
  if (hour && 'time' in hour) return hour.time;
  if (hour) report.wrong(column, CELL_MESSAGES.unclearHour(text, hour.unclear));
  else if (text !== '') report.wrong(column, CELL_MESSAGES.notAnHour(text));
  return undefined;
}

function endIn(reading: Reading, day: string, start: string, end: string): string | undefined {
  const { report } = reading;
  const overnight = endsNextDay(start, end);
  if (!overnight && end <= start) {
    report.wrong('end', CELL_MESSAGES.endFirst(end, start));
    return undefined;
  }
  const moment = momentOf(overnight ? dayAfter(day, 1) : day, end);
  if (moment === undefined) report.wrong('end', CELL_MESSAGES.noSuchHour(end));
  return moment;
}

/** An end with a day of its own. */
function endOn({ cells, report }: Reading, start: string, { day, time = '' }: Day) {
  const moment = momentOf(day, time);
  if (moment === undefined) report.wrong('end', CELL_MESSAGES.noSuchHour(time));
  if (moment === undefined || Date.parse(moment) > Date.parse(start)) return moment;
  report.wrong('end', CELL_MESSAGES.endFirst(textOf(cells.end), start.slice(11, 16)));
  return undefined;
}

/** The day and hour of an end, where its cell says both. */
function endDay({ end }: SheetRow['cells']): Day | undefined {
  const day = dayOf(end);
  return day?.time === undefined ? undefined : day;
}

/** The hours of a row: of their columns, both in one cell, or beside the day. */
function hoursIn(reading: Reading, day: Day | undefined) {
  const { cells } = reading;
  const both = empty(cells.end) ? hoursOf(cells.start) : undefined;
  const dated = endDay(cells);
  const [first, last] = both ?? [hourOf(cells.start), dated ? undefined : hourOf(cells.end)];
  const start = hourIn(reading, 'start', first) ?? (empty(cells.start) ? day?.time : undefined);
  if (dated) return { start, end: undefined, dated };
  const end = both && last && 'time' in last ? last.time : hourIn(reading, 'end', last);
  return { start, end, dated };
}

function timesIn(reading: Reading, day: Day | undefined): Pick<Values, 'start' | 'end'> {
  const { cells, report } = reading;
  const { start, end, dated } = hoursIn(reading, day);
  if (!day) return {};
  if (start === undefined) {
    if (empty(cells.start)) report.advise('start', CELL_MESSAGES.noHour);
    return { start: momentOf(day.day, '00:00'), end: undefined };
  }
  const moment = momentOf(day.day, start);
  if (moment === undefined) report.wrong('start', CELL_MESSAGES.noSuchHour(start));
  if (dated) return { start: moment, end: moment && endOn(reading, moment, dated) };
  return { start: moment, end: end && endIn(reading, day.day, start, end) };
}

/** The values of a cell with several, each by its name. */
function severalIn<T>(
  { cells, report }: Reading,
  column: ColumnKey,
  named: (text: string) => T | undefined,
  unknown: (text: string) => Said,
): T[] {
  const text = textOf(cells[column]);
  const whole = text === '' ? undefined : named(text);
  if (whole !== undefined) return [whole];
  return partsOf(text).flatMap((part) => {
    const value = named(part);
    if (value === undefined) report.wrong(column, unknown(part));
    return value === undefined ? [] : [value];
  });
}

function choicesIn(reading: Reading): Values {
  const { cells, around, report } = reading;
  const names = AUDIENCES.map((audience) => optionAt('event', 'audiences', audience).it);
  const values: { -readonly [K in keyof Values]: Values[K] } = {};
  if (has(cells, 'audiences'))
    values.audiences = severalIn(reading, 'audiences', audienceNamed, (text) =>
      CELL_MESSAGES.noAudience(text, names),
    );
  if (has(cells, 'languages')) {
    const languages = severalIn(reading, 'languages', languageNamed, CELL_MESSAGES.noLanguage);
    values.languages = languages.length > 0 ? languages : ['it'];
  }
  if (has(cells, 'organisers') && !empty(cells.organisers))
    values.organisers = severalIn(
      reading,
      'organisers',
      (text) => around.organisations.get(fold(text)),
      CELL_MESSAGES.noOrganiser,
    ).map(({ id }) => ({ type: 'organisation', id }));
  if (has(cells, 'booking')) {
    const text = textOf(cells.booking);
    values.booking = text === '' ? { kind: 'none' } : bookingIn(text);
    if (!values.booking) report.wrong('booking', CELL_MESSAGES.noBooking(text));
  }
  return values;
}

const LOOKS_LIKE_A_NAME = /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2}$/u;

function speakersOf({ cells, report }: Reading): Values['speakers'] {
  const speakers = speakersIn(textOf(cells.speakers));
  for (const { name, role } of speakers)
    if (role && textOf(cells.speakers).includes(`, ${role}`) && LOOKS_LIKE_A_NAME.test(role))
      report.advise('speakers', CELL_MESSAGES.secondName(role, name));
  return speakers;
}

const asBody = (text: string): Values['body'] =>
  text === ''
    ? undefined
    : text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));

const TEXTS = ['summary', 'forWhom', 'accessibility', 'bookingNote', 'onlineUrl'] as const;

function textsIn(reading: Reading): Values {
  const { cells } = reading;
  const values: { -readonly [K in keyof Values]: Values[K] } = {};
  for (const column of TEXTS)
    if (has(cells, column)) values[column] = textOf(cells[column]) || undefined;
  if (has(cells, 'body')) values.body = asBody(textOf(cells.body));
  if (has(cells, 'speakers')) values.speakers = speakersOf(reading);
  if (has(cells, 'cost')) {
    const cost = typeof cells.cost === 'number' ? `${cells.cost} €` : textOf(cells.cost);
    const free = cost === '' || cost === '0 €' || isFree(cost);
    values.free = free;
    values.cost = free ? undefined : cost;
  }
  return values;
}

const CONTACTS = ['email', 'phone', 'website'] as const;

function contactsIn({ cells }: Reading): Pick<Values, 'contacts'> {
  if (!CONTACTS.some((column) => has(cells, column))) return {};
  const filled = CONTACTS.filter((column) => !empty(cells[column]));
  return {
    contacts: Object.fromEntries(filled.map((column) => [column, textOf(cells[column])])),
  };
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
  const track = has(cells, 'track') ? { track: trackIn(reading, edition) } : {};
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
