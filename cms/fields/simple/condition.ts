// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';

type Values = Readonly<Record<string, unknown>>;

/** Shows a field only while something holds for the form, and for the row in which it stands; its value is kept. */
export const shownWhere =
  (holds: (form: Values, row: Values) => boolean) =>
  (field: Field): Field =>
    ({
      ...field,
      admin: {
        ...field.admin,
        condition: (form: Values | undefined, row: Values | undefined) =>
          holds(form ?? {}, row ?? {}),
      },
    }) as Field;

/** Shows a field of a group only while the group's `kind` is this one; what stands in it otherwise is kept. */
export const shownFor =
  (kind: string) =>
  (field: Field): Field =>
    shownWhere((_form, row) => row['kind'] === kind)(field);
