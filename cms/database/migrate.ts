// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Migration, Payload } from 'payload';
import { migrations } from '../migrations/index.ts';

/** Payload's general type leaves the arguments of a migration unknown; the adapter gives it what it wants. */
export const MIGRATIONS = migrations as unknown as Migration[];

/**
 * Brings the tables to what the code expects; on MongoDB there is nothing to bring. In production the adapter does it
 * by itself when it connects (`prodMigrations`).
 */
export async function migrateDatabase(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return;
  await payload.db.migrate({ migrations: MIGRATIONS });
}
