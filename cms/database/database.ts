// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig, DatabaseAdapterObj } from 'payload';
import { mongodb, withTextIds } from './mongodb.ts';
import { sqlite, type SqliteOptions } from './sqlite.ts';

const isFile = (url: string): boolean => url.startsWith('file:');

/** The database that an address names: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB. */
export function databaseFor(url: string, options: SqliteOptions = {}): DatabaseAdapterObj {
  return isFile(url) ? sqlite(url, options) : mongodb(url, options);
}

/** Collections as the database of an address needs them. */
export const collectionsFor = (
  url: string,
  collections: readonly CollectionConfig[],
): CollectionConfig[] => (isFile(url) ? [...collections] : withTextIds(collections));
