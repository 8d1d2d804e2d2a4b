// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`picture_uses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`pictures\` text,
  	\`named\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`media\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`folded_name\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`licence\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`permitted_until\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`source\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`focus_x\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`focus_y\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cut_sha256\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cut_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cut_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cut_bytes\` numeric;`)
  await db.run(sql`CREATE INDEX \`media_cut_cut_sha256_idx\` ON \`media\` (\`cut_sha256\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`picture_uses\`;`)
  await db.run(sql`DROP INDEX \`media_cut_cut_sha256_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`folded_name\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`licence\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`permitted_until\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`source\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`focus_x\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`focus_y\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cut_sha256\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cut_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cut_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cut_bytes\`;`)
}
