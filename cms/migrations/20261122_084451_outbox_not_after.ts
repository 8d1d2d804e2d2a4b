// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`not_after\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`dropped_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`not_after\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`dropped_at\`;`)
}
