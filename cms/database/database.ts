// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DatabaseAdapterObj } from 'payload';
import { mongodb } from './mongodb.ts';
import { sqlite, type SqliteOptions } from './sqlite.ts';

/** The database that an address names: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB. */
export function databaseFor(url: string, options: SqliteOptions = {}): DatabaseAdapterObj {
  return url.startsWith('file:') ? sqlite(url, options) : mongodb(url);
}
