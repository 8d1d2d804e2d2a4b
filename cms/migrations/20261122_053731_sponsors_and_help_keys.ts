// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_sponsors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_sponsors_order_idx\` ON \`events_sponsors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_sponsors_parent_id_idx\` ON \`events_sponsors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_sponsors_locale_idx\` ON \`events_sponsors\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_sponsors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_sponsors_order_idx\` ON \`_events_v_version_sponsors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_sponsors_parent_id_idx\` ON \`_events_v_version_sponsors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_sponsors_locale_idx\` ON \`_events_v_version_sponsors\` (\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`settings_help\` ADD \`key\` text;`)
  await db.run(sql`ALTER TABLE \`_settings_v_version_help\` ADD \`key\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_sponsors\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_sponsors\`;`)
  await db.run(sql`ALTER TABLE \`settings_help\` DROP COLUMN \`key\`;`)
  await db.run(sql`ALTER TABLE \`_settings_v_version_help\` DROP COLUMN \`key\`;`)
}
