// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import type { Said } from '../../i18n/said.ts';
import { isObject } from '../../values/json.ts';
import type { Fields } from './collection-fields.ts';

/** Fields that Payload adds, whose labels are functions of its own words. */
const PAYLOADS: Readonly<Record<string, Said>> = {
  email: { it: 'Email', en: 'Email' },
  password: { it: 'Password', en: 'Password' },
};

function labelOf(field: FlattenedField): Said | undefined {
  const label = 'label' in field ? field.label : undefined;
  if (isObject(label) && typeof label['it'] === 'string' && typeof label['en'] === 'string')
    return { it: label['it'], en: label['en'] };
  return undefined;
}

/**
 * What a field is called in its form: «Relatori, n. 1 · Nome» for `speakers.0.name`; the path itself where nothing on it
 * has a name.
 */
export function fieldName(fields: Fields, path: string): Said {
  const names: Said[] = [];
  let level: Fields = fields;
  for (const part of path.split('.')) {
    const last = names.at(-1);
    if (/^\d+$/.test(part) && last) {
      const row = Number(part) + 1;
      names[names.length - 1] = { it: `${last.it}, n. ${row}`, en: `${last.en}, no. ${row}` };
      continue;
    }
    const field = level.find(({ name }) => name === part);
    const label = (field && labelOf(field)) ?? PAYLOADS[part];
    if (label) names.push(label);
    // Inside a text nothing has a name.
    if (!field || !('flattenedFields' in field)) break;
    level = field.flattenedFields;
  }
  const joined = (language: 'it' | 'en') => names.map((name) => name[language]).join(' · ') || path;
  return { it: joined('it'), en: joined('en') };
}
