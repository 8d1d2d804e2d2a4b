// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';

/**
 * The key of a part among the edits of its document: the part itself, or `<part>@<language>` where the field is written
 * in each language.
 * @param part of a document that was read in `locale`; with `all` a localized field holds an object of languages
 */
export function partKey(
  fields: readonly FlattenedField[],
  part: string,
  locale: string | null | undefined,
): string {
  const path = part.split('.');
  let level = fields;
  for (let index = 0; index < path.length; index++) {
    const field = level.find(({ name }) => name === path[index]);
    if (!field) return part;
    if ('localized' in field && field.localized) {
      if (locale !== 'all') return `${part}@${locale ?? ''}`;
      return `${path.toSpliced(index + 1, 1).join('.')}@${path[index + 1] ?? ''}`;
    }
    if (field.type === 'array') index++;
    level = 'flattenedFields' in field ? field.flattenedFields : [];
  }
  return part;
}
