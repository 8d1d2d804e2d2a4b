// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`published_documents\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`published_documents\` ADD \`withdraw_by\` text;`)
  await db.run(sql`ALTER TABLE \`published_documents\` ADD \`withdraw_by_name\` text;`)
  await db.run(sql`CREATE INDEX \`published_documents_withdraw_at_idx\` ON \`published_documents\` (\`withdraw_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`published_documents_withdraw_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`published_documents\` DROP COLUMN \`withdraw_at\`;`)
  await db.run(sql`ALTER TABLE \`published_documents\` DROP COLUMN \`withdraw_by\`;`)
  await db.run(sql`ALTER TABLE \`published_documents\` DROP COLUMN \`withdraw_by_name\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`withdraw_at\`;`)
}
