// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`announcements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slot\` text,
  	\`document\` text,
  	\`state\` text,
  	\`title\` text,
  	\`organisation\` text,
  	\`kind\` text,
  	\`reason\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`authors\` text,
  	\`at\` text,
  	\`until\` text,
  	\`reminded_at\` text,
  	\`former\` text,
  	\`announced\` text,
  	\`revision\` numeric,
  	\`closed_by\` text,
  	\`closed_by_name\` text,
  	\`closed_at\` text,
  	\`closed_reason\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_slot_idx\` ON \`announcements\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX \`announcements_document_idx\` ON \`announcements\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`announcements_state_idx\` ON \`announcements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`announcements_organisation_idx\` ON \`announcements\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX \`announcements_until_idx\` ON \`announcements\` (\`until\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`announcements\`;`)
}
