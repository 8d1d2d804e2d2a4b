// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';

/** Shows a field of a group only while the group's `kind` is this one; what stands in it otherwise is kept. */
export const shownFor =
  (kind: string) =>
  (field: Field): Field =>
    ({
      ...field,
      admin: {
        ...field.admin,
        condition: (_data: unknown, sibling: Readonly<Record<string, unknown>> | undefined) =>
          sibling?.['kind'] === kind,
      },
    }) as Field;
