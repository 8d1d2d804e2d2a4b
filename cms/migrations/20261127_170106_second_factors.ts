// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`user\` text,
  	\`kind\` text,
  	\`name\` text,
  	\`at\` text,
  	\`last_used_at\` text,
  	\`secret\` text,
  	\`credential\` text,
  	\`public_key\` text,
  	\`counter\` numeric,
  	\`transports\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_key_idx\` ON \`second_factors\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_user_idx\` ON \`second_factors\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`recovery_codes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`used_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`recovery_codes_user_idx\` ON \`recovery_codes\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`once_only\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`until\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`once_only_key_idx\` ON \`once_only\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`once_only_until_idx\` ON \`once_only\` (\`until\`);`)
  await db.run(sql`CREATE TABLE \`account_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text,
  	\`at\` text,
  	\`kind\` text,
  	\`what\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`reason\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`account_events_user_idx\` ON \`account_events\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`identities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`owner\` text,
  	\`user\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`identities_key_idx\` ON \`identities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`identities_owner_idx\` ON \`identities\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`identities_user_idx\` ON \`identities\` (\`user\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`recovery_codes\`;`)
  await db.run(sql`DROP TABLE \`once_only\`;`)
  await db.run(sql`DROP TABLE \`account_events\`;`)
  await db.run(sql`DROP TABLE \`identities\`;`)
}
