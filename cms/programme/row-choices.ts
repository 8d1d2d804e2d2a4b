// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import type { Said } from '../i18n/said.ts';
import { optionAt } from '../i18n/words/index.ts';
import { fold } from '../values/fold.ts';
import { textOf } from './cells.ts';
import { audienceNamed, bookingIn, languageNamed, partsOf } from './choices.ts';
import type { ColumnKey } from './columns.ts';
import { CELL_MESSAGES } from './messages.ts';
import { hasColumn, isEmptyCell, type Reading, type Values } from './reading.ts';

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

/** What a row chooses: audiences, languages, organisers, booking. */
export function choicesIn(reading: Reading): Values {
  const { cells, around, report } = reading;
  const names = AUDIENCES.map((audience) => optionAt('event', 'audiences', audience).it);
  const values: { -readonly [K in keyof Values]: Values[K] } = {};
  if (hasColumn(cells, 'audiences'))
    values.audiences = severalIn(reading, 'audiences', audienceNamed, (text) =>
      CELL_MESSAGES.noAudience(text, names),
    );
  if (hasColumn(cells, 'languages')) {
    const languages = severalIn(reading, 'languages', languageNamed, CELL_MESSAGES.noLanguage);
    values.languages = languages.length > 0 ? languages : ['it'];
  }
  if (hasColumn(cells, 'organisers') && !isEmptyCell(cells.organisers))
    values.organisers = severalIn(
      reading,
      'organisers',
      (text) => around.organisations.get(fold(text)),
      CELL_MESSAGES.noOrganiser,
    ).map(({ id }) => ({ type: 'organisation', id }));
  if (hasColumn(cells, 'booking')) {
    const text = textOf(cells.booking);
    values.booking = text === '' ? { kind: 'none' } : bookingIn(text);
    if (!values.booking) report.wrong('booking', CELL_MESSAGES.noBooking(text));
  }
  return values;
}
