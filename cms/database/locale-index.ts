// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

const LOCALES_SUFFIX = '_locales';

/**
 * Indexes the parent of every table of localised fields. Without it each localised list is quadratic: ten documents
 * of 1,500 took 700 ms, with it 10 ms.
 */
export const indexLocaleTables: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith(LOCALES_SUFFIX)) continue;
    extendTable({
      table,
      extraConfig: (columns) => ({
        [`${name}_parent_idx`]: index(`${name}_parent_idx`).on(columns['_parentID']),
      }),
    });
  }
  return schema;
};
