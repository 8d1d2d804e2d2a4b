// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import type { DateField } from 'payload';
import type { MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

/** A day of the calendar, meant in Rome. */
export function civilDate(name: string, key: MessageKey): DateField {
  const { admin, ...rest } = named(name, key);
  return {
    ...rest,
    type: 'date',
    admin: { ...admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
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
        displayFormat: 'd MMMM yyyy, HH:mm',
      },
    },
  };
}
