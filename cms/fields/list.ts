// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ArrayField, Field, GroupField } from 'payload';
import type { MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

/** A list whose entries are written in each language; its fields must not be localised again. */
export const localisedList = (name: string, key: MessageKey, fields: Field[]): ArrayField => ({
  ...named(name, key),
  type: 'array',
  localized: true,
  fields,
});

/** Fields that belong together. */
export const group = (name: string, key: MessageKey, fields: Field[]): GroupField => ({
  ...named(name, key),
  type: 'group',
  fields,
});
