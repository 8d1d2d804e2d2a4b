// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`saved_searches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`owner\` text,
  	\`owner_name\` text,
  	\`name\` text,
  	\`query\` text,
  	\`shared_with\` text,
  	\`organisation\` text,
  	\`at\` text
  );
  `);
  await db.run(
    sql`CREATE UNIQUE INDEX \`saved_searches_key_idx\` ON \`saved_searches\` (\`key\`);`,
  );
  await db.run(sql`CREATE INDEX \`saved_searches_owner_idx\` ON \`saved_searches\` (\`owner\`);`);
  await db.run(
    sql`CREATE INDEX \`saved_searches_shared_with_idx\` ON \`saved_searches\` (\`shared_with\`);`,
  );
  await db.run(
    sql`CREATE INDEX \`saved_searches_organisation_idx\` ON \`saved_searches\` (\`organisation\`);`,
  );
  await db.run(sql`CREATE TABLE \`search_entries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric,
  	\`type\` text,
  	\`organisation\` text,
  	\`edition\` text,
  	\`state\` text,
  	\`sent\` text,
  	\`submitted_at\` text,
  	\`submitted_by\` text,
  	\`online\` text,
  	\`online_since\` text,
  	\`unsent\` integer,
  	\`audiences\` text,
  	\`english\` integer,
  	\`italian_at\` text,
  	\`english_at\` text,
  	\`behind\` integer,
  	\`changed_at\` text,
  	\`changed_by\` text,
  	\`changed_by_name\` text,
  	\`names\` text,
  	\`words\` text,
  	\`texts\` text
  );
  `);
  await db.run(sql`CREATE INDEX \`search_entries_type_idx\` ON \`search_entries\` (\`type\`);`);
  await db.run(
    sql`CREATE INDEX \`search_entries_organisation_idx\` ON \`search_entries\` (\`organisation\`);`,
  );
  await db.run(
    sql`CREATE INDEX \`search_entries_edition_idx\` ON \`search_entries\` (\`edition\`);`,
  );
  await db.run(sql`CREATE INDEX \`search_entries_state_idx\` ON \`search_entries\` (\`state\`);`);
  await db.run(
    sql`CREATE INDEX \`search_entries_submitted_at_idx\` ON \`search_entries\` (\`submitted_at\`);`,
  );
  await db.run(
    sql`CREATE INDEX \`search_entries_online_since_idx\` ON \`search_entries\` (\`online_since\`);`,
  );
  await db.run(sql`CREATE INDEX \`search_entries_unsent_idx\` ON \`search_entries\` (\`unsent\`);`);
  await db.run(
    sql`CREATE INDEX \`search_entries_english_idx\` ON \`search_entries\` (\`english\`);`,
  );
  await db.run(sql`CREATE INDEX \`search_entries_behind_idx\` ON \`search_entries\` (\`behind\`);`);
  await db.run(
    sql`CREATE INDEX \`search_entries_changed_at_idx\` ON \`search_entries\` (\`changed_at\`);`,
  );
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`saved_searches\`;`);
  await db.run(sql`DROP TABLE \`search_entries\`;`);
}
