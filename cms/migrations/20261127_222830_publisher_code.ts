// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`settings\` ADD \`publisher_code\` text;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` ADD \`version_publisher_code\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`publisher_code\`;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` DROP COLUMN \`version_publisher_code\`;`)
}
