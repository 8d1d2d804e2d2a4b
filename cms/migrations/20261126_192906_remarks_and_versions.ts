// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`remarks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text,
  	\`type\` text,
  	\`state\` text,
  	\`digest\` text,
  	\`locale\` text,
  	\`field\` text,
  	\`quote\` text,
  	\`text\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`at\` text,
  	\`answers\` text,
  	\`closed_by\` text,
  	\`closed_by_name\` text,
  	\`closed_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`remarks_document_idx\` ON \`remarks\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`remarks_state_idx\` ON \`remarks\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`versions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text,
  	\`type\` text,
  	\`open\` integer,
  	\`by\` text,
  	\`by_name\` text,
  	\`form\` text,
  	\`begun\` text,
  	\`at\` text,
  	\`rows\` text,
  	\`digest\` text,
  	\`restored\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`versions_document_idx\` ON \`versions\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`versions_open_idx\` ON \`versions\` (\`open\`);`)
  await db.run(sql`CREATE INDEX \`versions_at_idx\` ON \`versions\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`remarked_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`remarks\`;`)
  await db.run(sql`DROP TABLE \`versions\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`remarked_at\`;`)
}
