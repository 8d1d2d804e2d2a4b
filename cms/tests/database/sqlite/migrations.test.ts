// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../../database/migrate.ts';
import { migrations } from '../../../migrations/index.ts';
import { startCms, type TestCms } from '../../harness.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../migrations');

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms({ migrate: true });
});
afterAll(() => cms.stop());

interface DrizzleKit {
  generateDrizzleJson: (schema: object) => Promise<object>;
  generateMigration: (before: object, after: object) => Promise<string[]>;
}

test('the migrations say what the collections say; if not: pnpm --filter @portico/cms migrate:create <name>', async () => {
  const snapshots = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const before = JSON.parse(await readFile(path.join(FOLDER, snapshots.at(-1) ?? ''), 'utf8'));
  // Payload keeps drizzle-kit's own types to itself.
  const adapter = cms.payload.db as unknown as SQLiteAdapter & {
    requireDrizzleKit: () => DrizzleKit;
  };
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
  const after = await generateDrizzleJson(adapter.schema);
  expect(await generateMigration(before, after)).toEqual([]);
});

test('a migrated database takes a document and keeps every table of the schema', async () => {
  await cms.payload.create({ collection: 'topics', data: { title: 'Migrato' } });
  const client = createClient({ url: `file:${path.join(cms.dataDir, 'cms.db')}` });
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  client.close();
  const tables = new Set(rows.map((row) => String(row['name'])));
  // The adapter lists its tables by their names in the database.
  const { tables: wanted } = cms.payload.db as unknown as { tables: Record<string, unknown> };
  expect(Object.keys(wanted).filter((name) => !tables.has(name))).toEqual([]);
});

test('migrating again changes nothing', async () => {
  await migrateDatabase(cms.payload);
  const { totalDocs } = await cms.payload.count({ collection: 'payload-migrations' });
  expect(totalDocs).toBe(migrations.length);
});
