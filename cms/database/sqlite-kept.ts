// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

/**
 * Makes something once for each key, as long as the tables are the same: when the development server loads a changed
 * schema, the adapter stays and makes its tables and Drizzle's database anew.
 */
export function keepForTables<T>(adapter: SQLiteAdapter): (key: string, make: () => T) => T {
  const all = new WeakMap<object, Map<string, { readonly made: T }>>();
  return (key, make) => {
    const kept = all.get(adapter.drizzle) ?? new Map<string, { readonly made: T }>();
    all.set(adapter.drizzle, kept);
    const known = kept.get(key) ?? { made: make() };
    kept.set(key, known);
    return known.made;
  };
}
