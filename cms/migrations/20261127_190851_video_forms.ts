// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`terms_aside\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text,
  	\`terms\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`terms_aside_document_idx\` ON \`terms_aside\` (\`document\`);`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_other_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_other_idx\` ON \`lessons_locales\` (\`video_other_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_other_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_other_idx\` ON \`_lessons_v_locales\` (\`version_video_other_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`language\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`terms_aside\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_lessons_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`picture_id\` text(36),
  	\`video_kind\` text,
  	\`video_file_id\` text(36),
  	\`video_captions_id\` text(36),
  	\`video_transcript\` text,
  	\`video_poster_id\` text(36),
  	\`video_title\` text,
  	\`video_url\` text,
  	\`body\` text,
  	\`exercise\` text,
  	\`slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`video_file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`video_captions_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`video_poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lessons_locales\`("title", "summary", "picture_id", "video_kind", "video_file_id", "video_captions_id", "video_transcript", "video_poster_id", "video_title", "video_url", "body", "exercise", "slug", "id", "_locale", "_parent_id") SELECT "title", "summary", "picture_id", "video_kind", "video_file_id", "video_captions_id", "video_transcript", "video_poster_id", "video_title", "video_url", "body", "exercise", "slug", "id", "_locale", "_parent_id" FROM \`lessons_locales\`;`)
  await db.run(sql`DROP TABLE \`lessons_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new_lessons_locales\` RENAME TO \`lessons_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`lessons_picture_idx\` ON \`lessons_locales\` (\`picture_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_file_idx\` ON \`lessons_locales\` (\`video_file_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_captions_idx\` ON \`lessons_locales\` (\`video_captions_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_poster_idx\` ON \`lessons_locales\` (\`video_poster_id\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lessons_locales_locale_parent_id_unique\` ON \`lessons_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_locales_parent_idx\` ON \`lessons_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__lessons_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_picture_id\` text(36),
  	\`version_video_kind\` text,
  	\`version_video_file_id\` text(36),
  	\`version_video_captions_id\` text(36),
  	\`version_video_transcript\` text,
  	\`version_video_poster_id\` text(36),
  	\`version_video_title\` text,
  	\`version_video_url\` text,
  	\`version_body\` text,
  	\`version_exercise\` text,
  	\`version_slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_video_file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_video_captions_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_video_poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_lessons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lessons_v_locales\`("version_title", "version_summary", "version_picture_id", "version_video_kind", "version_video_file_id", "version_video_captions_id", "version_video_transcript", "version_video_poster_id", "version_video_title", "version_video_url", "version_body", "version_exercise", "version_slug", "id", "_locale", "_parent_id") SELECT "version_title", "version_summary", "version_picture_id", "version_video_kind", "version_video_file_id", "version_video_captions_id", "version_video_transcript", "version_video_poster_id", "version_video_title", "version_video_url", "version_body", "version_exercise", "version_slug", "id", "_locale", "_parent_id" FROM \`_lessons_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_lessons_v_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new__lessons_v_locales\` RENAME TO \`_lessons_v_locales\`;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_picture_idx\` ON \`_lessons_v_locales\` (\`version_picture_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_file_idx\` ON \`_lessons_v_locales\` (\`version_video_file_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_captions_idx\` ON \`_lessons_v_locales\` (\`version_video_captions_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_poster_idx\` ON \`_lessons_v_locales\` (\`version_video_poster_id\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_lessons_v_locales_locale_parent_id_unique\` ON \`_lessons_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_locales_parent_idx\` ON \`_lessons_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`language\`;`)
}
