// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField, SanitizedConfig } from 'payload';

/** The fields of a collection, as Payload lists them: without rows, tabs and what is only shown. */
export type Fields = readonly FlattenedField[];

const NO_FIELDS: Fields = [];

/** The fields of a collection; none when there is no such collection, or when nothing is asked of any. */
export const fieldsOf = (config: SanitizedConfig, collection: string | undefined): Fields =>
  config.collections.find(({ slug }) => slug === collection)?.flattenedFields ?? NO_FIELDS;

/** Keeps what is derived from the fields of each collection: they stay the same while the program runs. */
export function oncePerFields<T>(derive: (fields: Fields) => T): (fields: Fields) => T {
  const derived = new WeakMap<Fields, T>();
  return (fields) => {
    const result = derived.get(fields) ?? derive(fields);
    derived.set(fields, result);
    return result;
  };
}
