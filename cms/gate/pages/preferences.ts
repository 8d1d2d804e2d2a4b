// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook, SanitizedConfig } from 'payload';
import { z } from 'zod';
import { fieldsOf, oncePerFields } from '../data/collection-fields.ts';
import { columnsOf, sortBy } from '../query/columns.ts';

const LIST = /^collection-(?<slug>[a-z-]+)$/;

const Column = z.looseObject({ accessor: z.string(), active: z.boolean() });

/** The settings of a list that a user keeps. Invalid ones are left out: they would break the list at every visit. */
const listPreferencesOf = oncePerFields((fields) => {
  const columns = z
    .array(z.unknown())
    .transform((given) => given.filter((one) => Column.safeParse(one).success));
  return z
    .object({
      columns: columns.optional().catch(undefined),
      limit: z.int().min(1).max(100).optional().catch(undefined),
      sort: sortBy(columnsOf(fields)).optional().catch(undefined),
    })
    .catch({});
});

/**
 * Preferences are what a browser once sent, or an address that a user opened. They are checked when they are read, so
 * that the user's lists always open.
 */
const soundOnReading =
  (config: SanitizedConfig): CollectionAfterReadHook =>
  ({ doc }) => {
    const collection = LIST.exec(String(doc.key))?.groups?.['slug'];
    if (collection === undefined) return doc;
    return { ...doc, value: listPreferencesOf(fieldsOf(config, collection)).parse(doc.value) };
  };

/** Adds the check to the collection of preferences, which Payload makes by itself. */
export function withSoundPreferences(config: SanitizedConfig): SanitizedConfig {
  const preferences = config.collections.find(({ slug }) => slug === 'payload-preferences');
  preferences?.hooks.afterRead?.push(soundOnReading(config));
  return config;
}
