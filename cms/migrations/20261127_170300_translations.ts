// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`translations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`behind\` text,
  	\`count\` numeric,
  	\`total\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`translations_type_idx\` ON \`translations\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`translations_count_idx\` ON \`translations\` (\`count\`);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`behind\` text;`)
  await db.run(sql`ALTER TABLE \`versions\` ADD \`behind\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`translations\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`behind\`;`)
  await db.run(sql`ALTER TABLE \`versions\` DROP COLUMN \`behind\`;`)
}
