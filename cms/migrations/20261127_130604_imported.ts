// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`imported\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`values\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`imported_code_idx\` ON \`imported\` (\`code\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imported\`;`)
}
