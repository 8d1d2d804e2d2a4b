// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`opinions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`secret_hash\` text,
  	\`document\` text,
  	\`type\` text,
  	\`submission\` text,
  	\`digest\` text,
  	\`asked\` text,
  	\`question\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`at\` text,
  	\`expires_at\` text,
  	\`ended\` text,
  	\`ended_at\` text,
  	\`ended_by_name\` text,
  	\`marks\` text,
  	\`note\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`opinions_secret_hash_idx\` ON \`opinions\` (\`secret_hash\`);`)
  await db.run(sql`CREATE INDEX \`opinions_document_idx\` ON \`opinions\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`opinions_submission_idx\` ON \`opinions\` (\`submission\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`opinions\`;`)
}
