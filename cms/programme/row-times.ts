// SPDX-License-Identifier: AGPL-3.0-or-later
import { dateFormat } from '../i18n/dates.ts';
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
import type { SheetRow } from './heading.ts';
import { CELL_MESSAGES } from './messages.ts';
import { isEmptyCell, type Reading, type Values } from './reading.ts';
import type { EditionFacts } from './surroundings.ts';

const longDay = (day: string): string =>
  dateFormat('it', { dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));

/** The day of a row. @returns `undefined` when it has none, which is said */
export function dayIn(
  { cells, report }: Reading,
  edition: EditionFacts | undefined,
): Day | undefined {
  if (isEmptyCell(cells.day)) {
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
  const both = isEmptyCell(cells.end) ? hoursOf(cells.start) : undefined;
  const dated = endDay(cells);
  const [first, last] = both ?? [hourOf(cells.start), dated ? undefined : hourOf(cells.end)];
  const start =
    hourIn(reading, 'start', first) ?? (isEmptyCell(cells.start) ? day?.time : undefined);
  if (dated) return { start, end: undefined, dated };
  const end = both && last && 'time' in last ? last.time : hourIn(reading, 'end', last);
  return { start, end, dated };
}

/** Beginning and end of a row; midnight while its hour is not fixed. */
export function timesIn(reading: Reading, day: Day | undefined): Pick<Values, 'start' | 'end'> {
  const { cells, report } = reading;
  const { start, end, dated } = hoursIn(reading, day);
  if (!day) return {};
  if (start === undefined) {
    if (isEmptyCell(cells.start)) report.advise('start', CELL_MESSAGES.noHour);
    return { start: momentOf(day.day, '00:00'), end: undefined };
  }
  const moment = momentOf(day.day, start);
  if (moment === undefined) report.wrong('start', CELL_MESSAGES.noSuchHour(start));
  if (dated) return { start: moment, end: moment && endOn(reading, moment, dated) };
  return { start: moment, end: end && endIn(reading, day.day, start, end) };
}
