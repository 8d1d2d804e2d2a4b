// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import type { DateField } from 'payload';
import type { MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

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
 * What may be typed into a picker, the first as it is shown. Only that: whatever else is typed, the picker would read
 * as an American writes it, and 12/03 would become the third of December.
 */
const typed = (...dateFormat: string[]) => ({ dateFormat, strictParsing: true });

/** A day of the calendar, meant in Rome. */
export function civilDate(name: string, key: MessageKey): DateField {
  const { admin, ...rest } = named(name, key);
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
}

/** A moment; the picker shows the time of Rome wherever the editor sits. */
export function instant(name: string, key: MessageKey): DateField {
  const { admin, ...rest } = named(name, key);
  return {
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
  };
}
