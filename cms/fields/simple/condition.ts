// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';

type Values = Readonly<Record<string, unknown>>;

/** Where a field stands in the form: `['questions', 0, 'answers', 1, 'right']`. */
type FieldPath = readonly (string | number)[];

/** Shows a field only while something holds for the form, and for the row in which it stands; its value is kept. */
export const shownWhere =
  (holds: (form: Values, row: Values, path: FieldPath) => boolean) =>
  (field: Field): Field =>
    ({
      ...field,
      admin: {
        ...field.admin,
        condition: (
          form: Values | undefined,
          row: Values | undefined,
          { path }: { readonly path: FieldPath },
        ) => holds(form ?? {}, row ?? {}, path),
      },
    }) as Field;

/** Shows a field of a group only while the group's `kind` is this one; what stands in it otherwise is kept. */
export const shownFor =
  (kind: string) =>
  (field: Field): Field =>
    shownWhere((_form, row) => row['kind'] === kind)(field);
