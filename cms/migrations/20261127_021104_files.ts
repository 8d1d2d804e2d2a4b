// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text,
  	\`format\` text,
  	\`bytes\` numeric,
  	\`pages\` numeric,
  	\`tagged\` integer,
  	\`seconds\` numeric,
  	\`shown_width\` numeric,
  	\`shown_height\` numeric,
  	\`organisation_id\` text(36),
  	\`uploaded_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`files_sha256_idx\` ON \`files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`files_format_idx\` ON \`files\` (\`format\`);`)
  await db.run(sql`CREATE INDEX \`files_organisation_idx\` ON \`files\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`files_uploaded_by_idx\` ON \`files\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`files_locales\` (
  	\`title\` text,
  	\`folded\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`files_locales_locale_parent_id_unique\` ON \`files_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`files_locales_parent_idx\` ON \`files_locales\` (\`_parent_id\`);`)
  await db.run(sql`DROP INDEX \`kits_rels_catalogue_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`kits_rels\` ADD \`locale\` text;`)
  await db.run(sql`ALTER TABLE \`kits_rels\` ADD \`files_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`CREATE INDEX \`kits_rels_locale_idx\` ON \`kits_rels\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`kits_rels_files_id_idx\` ON \`kits_rels\` (\`files_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`kits_rels_catalogue_id_idx\` ON \`kits_rels\` (\`catalogue_id\`,\`locale\`);`)
  await db.run(sql`DROP INDEX \`_kits_v_rels_catalogue_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`_kits_v_rels\` ADD \`locale\` text;`)
  await db.run(sql`ALTER TABLE \`_kits_v_rels\` ADD \`files_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_locale_idx\` ON \`_kits_v_rels\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_files_id_idx\` ON \`_kits_v_rels\` (\`files_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_catalogue_id_idx\` ON \`_kits_v_rels\` (\`catalogue_id\`,\`locale\`);`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_kind\` text;`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_file_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_captions_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_transcript\` text;`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_poster_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_title\` text;`)
  await db.run(sql`ALTER TABLE \`lessons_locales\` ADD \`video_url\` text;`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_file_idx\` ON \`lessons_locales\` (\`video_file_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_captions_idx\` ON \`lessons_locales\` (\`video_captions_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`lessons_video_video_poster_idx\` ON \`lessons_locales\` (\`video_poster_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_kind\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_file_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_captions_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_transcript\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_poster_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_title\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v_locales\` ADD \`version_video_url\` text;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_file_idx\` ON \`_lessons_v_locales\` (\`version_video_file_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_captions_idx\` ON \`_lessons_v_locales\` (\`version_video_captions_id\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_video_version_video_poster_idx\` ON \`_lessons_v_locales\` (\`version_video_poster_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`files_id\` text(36) REFERENCES files(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`DROP TABLE \`files_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_kits_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`catalogue_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`kits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_kits_rels\`("id", "order", "parent_id", "path", "catalogue_id") SELECT "id", "order", "parent_id", "path", "catalogue_id" FROM \`kits_rels\`;`)
  await db.run(sql`DROP TABLE \`kits_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_kits_rels\` RENAME TO \`kits_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`kits_rels_order_idx\` ON \`kits_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`kits_rels_parent_idx\` ON \`kits_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`kits_rels_path_idx\` ON \`kits_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`kits_rels_catalogue_id_idx\` ON \`kits_rels\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__kits_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`catalogue_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_kits_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__kits_v_rels\`("id", "order", "parent_id", "path", "catalogue_id") SELECT "id", "order", "parent_id", "path", "catalogue_id" FROM \`_kits_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_kits_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__kits_v_rels\` RENAME TO \`_kits_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_order_idx\` ON \`_kits_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_parent_idx\` ON \`_kits_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_path_idx\` ON \`_kits_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_kits_v_rels_catalogue_id_idx\` ON \`_kits_v_rels\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_lessons_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`picture_id\` text(36),
  	\`body\` text,
  	\`exercise\` text,
  	\`slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lessons_locales\`("title", "summary", "picture_id", "body", "exercise", "slug", "id", "_locale", "_parent_id") SELECT "title", "summary", "picture_id", "body", "exercise", "slug", "id", "_locale", "_parent_id" FROM \`lessons_locales\`;`)
  await db.run(sql`DROP TABLE \`lessons_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new_lessons_locales\` RENAME TO \`lessons_locales\`;`)
  await db.run(sql`CREATE INDEX \`lessons_picture_idx\` ON \`lessons_locales\` (\`picture_id\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lessons_locales_locale_parent_id_unique\` ON \`lessons_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_locales_parent_idx\` ON \`lessons_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__lessons_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_picture_id\` text(36),
  	\`version_body\` text,
  	\`version_exercise\` text,
  	\`version_slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_lessons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lessons_v_locales\`("version_title", "version_summary", "version_picture_id", "version_body", "version_exercise", "version_slug", "id", "_locale", "_parent_id") SELECT "version_title", "version_summary", "version_picture_id", "version_body", "version_exercise", "version_slug", "id", "_locale", "_parent_id" FROM \`_lessons_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_lessons_v_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new__lessons_v_locales\` RENAME TO \`_lessons_v_locales\`;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_picture_idx\` ON \`_lessons_v_locales\` (\`version_picture_id\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_lessons_v_locales_locale_parent_id_unique\` ON \`_lessons_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_locales_parent_idx\` ON \`_lessons_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`paths_id\` text(36),
  	\`courses_id\` text(36),
  	\`kits_id\` text(36),
  	\`lessons_id\` text(36),
  	\`quizzes_id\` text(36),
  	\`terms_id\` text(36),
  	\`articles_id\` text(36),
  	\`pages_id\` text(36),
  	\`events_id\` text(36),
  	\`editions_id\` text(36),
  	\`venues_id\` text(36),
  	\`organisations_id\` text(36),
  	\`topics_id\` text(36),
  	\`home_id\` text(36),
  	\`settings_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`paths_id\`) REFERENCES \`paths\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`kits_id\`) REFERENCES \`kits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lessons_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quizzes_id\`) REFERENCES \`quizzes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`venues_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`home_id\`) REFERENCES \`home\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`settings_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "paths_id", "courses_id", "kits_id", "lessons_id", "quizzes_id", "terms_id", "articles_id", "pages_id", "events_id", "editions_id", "venues_id", "organisations_id", "topics_id", "home_id", "settings_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "paths_id", "courses_id", "kits_id", "lessons_id", "quizzes_id", "terms_id", "articles_id", "pages_id", "events_id", "editions_id", "venues_id", "organisations_id", "topics_id", "home_id", "settings_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_paths_id_idx\` ON \`payload_locked_documents_rels\` (\`paths_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_kits_id_idx\` ON \`payload_locked_documents_rels\` (\`kits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lessons_id_idx\` ON \`payload_locked_documents_rels\` (\`lessons_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quizzes_id_idx\` ON \`payload_locked_documents_rels\` (\`quizzes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_venues_id_idx\` ON \`payload_locked_documents_rels\` (\`venues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_home_id_idx\` ON \`payload_locked_documents_rels\` (\`home_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
