// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { FlattenedField, Payload } from 'payload';
import { isObject, type JsonObject } from '../values/json.ts';

/** A row with each of its lists; those that it does not name, in no language, are empty. */
function withEmptyLists(row: JsonObject, fields: readonly FlattenedField[]): JsonObject {
  const filled = { ...row };
  for (const field of fields) {
    const value = filled[field.name];
    if (field.type === 'group' && isObject(value))
      filled[field.name] = withEmptyLists(value, field.flattenedFields);
    else if (field.type === 'array' && !Array.isArray(value))
      filled[field.name] = field.localized ? { [DEFAULT_LOCALE]: [], ...(value as object) } : [];
  }
  return filled;
}

/**
 * An autosave writes the new main row over the newest version. Payload 3.90 on SQLite reads a list that was emptied as
 * absent, and leaves what is absent as it is: the version, and with it the answer to the form, would keep the rows that were removed.
 */
export function emptyListsInVersions(payload: Payload): void {
  const updateVersion = payload.db.updateVersion.bind(payload.db);
  payload.db.updateVersion = async (args) => {
    const { version } = args.versionData as { version?: unknown };
    const { config } = payload.collections[args.collection];
    if (!isObject(version)) return updateVersion(args);
    const filled = withEmptyLists(version, config.flattenedFields);
    return updateVersion({
      ...args,
      versionData: { ...args.versionData, version: filled },
    } as typeof args);
  };
}
