// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ArrayField, Field, GroupField } from 'payload';
import { rowTitle } from './components.ts';
import { label, type MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

/**
 * A list whose entries are written in each language; its fields must not be localised again.
 * @param entry message that names one of them, as in «Aggiungi Relatore»
 */
export const localisedList = (
  name: string,
  key: MessageKey,
  entry: MessageKey,
  fields: Field[],
): ArrayField => {
  const { admin, ...rest } = named(name, key);
  return {
    ...rest,
    type: 'array',
    localized: true,
    labels: { singular: label(entry), plural: label(key) },
    admin: {
      ...admin,
      // Long entries stay folded until somebody wants one; what stands in it is its head.
      initCollapsed: fields.length > 1,
      components: { RowLabel: rowTitle(label(entry)) },
    },
    fields,
  };
};

/** Fields that belong together. */
export const group = (name: string, key: MessageKey, fields: Field[]): GroupField => ({
  ...named(name, key),
  type: 'group',
  fields,
});
