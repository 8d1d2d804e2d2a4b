// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import type { FieldHook } from 'payload';
import { component } from '../../values/import-map.ts';
import { type Codec, type Place, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { civilDateIn, instantIn } from '../codec/values.ts';

const DAY = 'd MMMM yyyy';
const MOMENT = 'd MMMM yyyy, HH:mm';

/** Days as people in Italy type them. */
const TYPED_DAYS = ['/', '-', '.'].flatMap((sign) => [
  ['d', 'M', 'yyyy'].join(sign),
  ['dd', 'MM', 'yyyy'].join(sign),
]);

/** … with the time of day. */
const TYPED_MOMENTS = TYPED_DAYS.flatMap((day) =>
  [' H:mm', ' HH:mm', ', H:mm', ', HH:mm'].map((time) => `${day}${time}`),
);

/** In one form: SQLite keeps the text of a date as it comes, and compares texts. */
const asStored: FieldHook = ({ value }) =>
  typeof value === 'string' && value !== '' ? new Date(value).toISOString() : value;

/** @param typed what may be typed beside the form in which it is shown; see `strictParsing` */
const picker = (
  place: Place,
  displayFormat: string,
  typed: readonly string[],
  more: { pickerAppearance: 'dayOnly' | 'dayAndTime'; timeFormat?: string; timeIntervals?: number },
) => ({
  ...named(place, {
    components: { Field: component('date/TypedDate.tsx', 'TypedDate') },
    date: {
      ...more,
      displayFormat,
      // Other text the picker would read as an American writes it: 12/03 would be the third of December.
      overrides: { dateFormat: [displayFormat, ...typed], strictParsing: true },
    },
  }),
  type: 'date' as const,
  hooks: { beforeChange: [asStored] },
});

/** A day of the calendar, meant in Rome. */
export const civilDate = (): Codec<string> =>
  single<string>({
    field: (place) => picker(place, DAY, TYPED_DAYS, { pickerAppearance: 'dayOnly' }),
    present: civilDateIn,
    // Noon, as the day picker stores a day: in no time zone near Rome is it another one.
    store: (day) => (day ? `${day}T12:00:00.000Z` : null),
  });

/** A moment; the picker shows the time of Rome wherever the editor sits. */
export const instant = (): Codec<string> => ({
  fields: (place) => [
    {
      ...picker(place, MOMENT, TYPED_MOMENTS, {
        pickerAppearance: 'dayAndTime',
        timeFormat: 'HH:mm',
        timeIntervals: 15,
      }),
      timezone: { defaultTimezone: TIME_ZONE },
    },
  ],
  present: (held, name) => instantIn(held[name]),
  store: (moment, name) => ({
    [name]: moment ? new Date(moment).toISOString() : null,
    [`${name}_tz`]: TIME_ZONE,
  }),
});
