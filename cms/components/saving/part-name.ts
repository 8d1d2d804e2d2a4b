// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ClientField } from 'payload';

/** The field of a form by its name; tabs, rows and folds around it have none. */
function named(fields: readonly ClientField[], name: string): ClientField | undefined {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field;
    const inside =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => ('name' in tab ? [] : tab.fields))
        : 'fields' in field && !('name' in field)
          ? field.fields
          : [];
    const found = named(inside, name);
    if (found) return found;
  }
  return undefined;
}

/** The fields on the way to a part: `speakers.<id>.name` leads over the list to the name. */
export function fieldsTo(fields: readonly ClientField[], part: string): readonly ClientField[] {
  const way: ClientField[] = [];
  let level = fields;
  for (const name of part.split('.')) {
    const field = named(level, name);
    // The id of a row.
    if (!field) continue;
    way.push(field);
    level = 'fields' in field ? field.fields : [];
  }
  return way;
}
