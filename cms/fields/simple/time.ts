// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import { type Codec, single } from '../codec/codec.ts';
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

/**
 * What may be typed into a picker, the first as it is shown. Only that: other text the picker would read
 * as an American writes it, and 12/03 would become the third of December.
 */
const typed = (...dateFormat: string[]) => ({ dateFormat, strictParsing: true });

/** A day of the calendar, meant in Rome. */
export const civilDate = (): Codec<string> =>
  single<string>({
    field: (place) => {
      const { admin, ...rest } = named(place);
      return {
        ...rest,
        type: 'date',
        admin: {
          ...admin,
          date: {
            pickerAppearance: 'dayOnly',
            displayFormat: DAY,
            overrides: typed(DAY, ...TYPED_DAYS),
          },
        },
      };
    },
    present: civilDateIn,
    // Noon, as the day picker stores a day: in no time zone near Rome is it another one.
    store: (day) => (day ? `${day}T12:00:00.000Z` : null),
  });

/** A moment; the picker shows the time of Rome wherever the editor sits. */
export const instant = (): Codec<string> => ({
  fields: (place) => {
    const { admin, ...rest } = named(place);
    return [
      {
        ...rest,
        type: 'date',
        timezone: { defaultTimezone: TIME_ZONE },
        admin: {
          ...admin,
          date: {
            pickerAppearance: 'dayAndTime',
            timeFormat: 'HH:mm',
            timeIntervals: 15,
            displayFormat: MOMENT,
            overrides: typed(MOMENT, ...TYPED_MOMENTS),
          },
        },
      },
    ];
  },
  present: (held, name) => instantIn(held[name]),
  store: (moment, name) => ({
    [name]: moment ? new Date(moment).toISOString() : null,
    [`${name}_tz`]: TIME_ZONE,
  }),
});
