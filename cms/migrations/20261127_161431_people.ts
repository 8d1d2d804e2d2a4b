// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`digest_items\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`user\` text,
  	\`document\` text,
  	\`type\` text,
  	\`title\` text,
  	\`kind\` text,
  	\`submission\` text,
  	\`by_name\` text,
  	\`reason\` text,
  	\`at\` text,
  	\`due_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`digest_items_key_idx\` ON \`digest_items\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`digest_items_user_idx\` ON \`digest_items\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`digest_items_due_at_idx\` ON \`digest_items\` (\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`invitations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slot\` text,
  	\`token\` text,
  	\`user\` text,
  	\`state\` text,
  	\`at\` text,
  	\`expires_at\` text,
  	\`by\` text,
  	\`by_name\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`invitations_slot_idx\` ON \`invitations\` (\`slot\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`invitations_token_idx\` ON \`invitations\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`invitations_user_idx\` ON \`invitations\` (\`user\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`awaits_password\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invited_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invitation_expires_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_seen\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_waiting\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_decisions\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`kind\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`digest_items\`;`)
  await db.run(sql`DROP TABLE \`invitations\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`awaits_password\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invited_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invitation_expires_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`last_seen\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_waiting\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_decisions\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`kind\`;`)
}
