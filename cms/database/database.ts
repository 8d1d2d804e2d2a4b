// SPDX-License-Identifier: AGPL-3.0-or-later
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { sqlite, type SqliteOptions } from './sqlite.ts';

/**
 * Payload's MongoDB adapter.
 * @throws Error when the address names no replica set: transactions would be switched off without a word.
 */
function mongodb(url: string): DatabaseAdapterObj {
  if (!new URL(url).searchParams.has('replicaSet')) {
    throw new Error(
      'DATABASE_URL: a MongoDB address needs `?replicaSet=<name>`; without a replica set MongoDB has no transactions, and a verb could be half written.',
    );
  }
  // Unique indexes keep pending submissions, revisions and addresses unique: without them nothing is written.
  return mongooseAdapter({ url, allowIDOnCreate: true, ensureIndexes: true });
}

/** The database that an address names: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB. */
export function databaseFor(url: string, options: SqliteOptions = {}): DatabaseAdapterObj {
  return url.startsWith('file:') ? sqlite(url, options) : mongodb(url);
}
