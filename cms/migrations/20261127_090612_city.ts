// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reports_indicators\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`key\` text,
  	\`bound\` text,
  	\`value\` numeric,
  	\`unit\` text,
  	\`definition_kind\` text,
  	\`definition_text\` text,
  	\`definition_known\` text,
  	\`method\` text,
  	\`source_title\` text,
  	\`source_url\` text,
  	\`source_date\` text,
  	\`period_from\` text,
  	\`period_until\` text,
  	\`comparison\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reports_indicators_order_idx\` ON \`reports_indicators\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`reports_indicators_parent_id_idx\` ON \`reports_indicators\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_indicators_locale_idx\` ON \`reports_indicators\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`period_from\` text,
  	\`period_until\` text,
  	\`previous_id\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`previous_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reports_previous_idx\` ON \`reports\` (\`previous_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_organisation_idx\` ON \`reports\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_updated_at_idx\` ON \`reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reports_created_at_idx\` ON \`reports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`reports__status_idx\` ON \`reports\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`reports_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_locales_locale_parent_id_unique\` ON \`reports_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_locales_parent_idx\` ON \`reports_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_reports_v_version_indicators\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`key\` text,
  	\`bound\` text,
  	\`value\` numeric,
  	\`unit\` text,
  	\`definition_kind\` text,
  	\`definition_text\` text,
  	\`definition_known\` text,
  	\`method\` text,
  	\`source_title\` text,
  	\`source_url\` text,
  	\`source_date\` text,
  	\`period_from\` text,
  	\`period_until\` text,
  	\`comparison\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_reports_v_version_indicators_order_idx\` ON \`_reports_v_version_indicators\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_indicators_parent_id_idx\` ON \`_reports_v_version_indicators\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_indicators_locale_idx\` ON \`_reports_v_version_indicators\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_reports_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_period_from\` text,
  	\`version_period_until\` text,
  	\`version_previous_id\` text,
  	\`version_organisation_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_previous_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_reports_v_parent_idx\` ON \`_reports_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_version_previous_idx\` ON \`_reports_v\` (\`version_previous_id\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_version_organisation_idx\` ON \`_reports_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_version_updated_at_idx\` ON \`_reports_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_version_created_at_idx\` ON \`_reports_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_version_version__status_idx\` ON \`_reports_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_created_at_idx\` ON \`_reports_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_updated_at_idx\` ON \`_reports_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_snapshot_idx\` ON \`_reports_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_published_locale_idx\` ON \`_reports_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_latest_idx\` ON \`_reports_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_autosave_idx\` ON \`_reports_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_reports_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_reports_v_locales_locale_parent_id_unique\` ON \`_reports_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_reports_v_locales_parent_idx\` ON \`_reports_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pillars_goals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_goals_order_idx\` ON \`pillars_goals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pillars_goals_parent_id_idx\` ON \`pillars_goals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_goals_locale_idx\` ON \`pillars_goals\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`pillars_guidelines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`date\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`changed\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_guidelines_order_idx\` ON \`pillars_guidelines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pillars_guidelines_parent_id_idx\` ON \`pillars_guidelines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_guidelines_locale_idx\` ON \`pillars_guidelines\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`pillars_guidelines_file_idx\` ON \`pillars_guidelines\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`pillars_networks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`reach\` text,
  	\`url\` text,
  	\`part\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_networks_order_idx\` ON \`pillars_networks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pillars_networks_parent_id_idx\` ON \`pillars_networks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_networks_locale_idx\` ON \`pillars_networks\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`pillars_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_sources_order_idx\` ON \`pillars_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pillars_sources_parent_id_idx\` ON \`pillars_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_sources_locale_idx\` ON \`pillars_sources\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`pillars\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pillar\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_organisation_idx\` ON \`pillars\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_updated_at_idx\` ON \`pillars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pillars_created_at_idx\` ON \`pillars\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pillars__status_idx\` ON \`pillars\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`pillars_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`working_group\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pillars_locales_locale_parent_id_unique\` ON \`pillars_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_locales_parent_idx\` ON \`pillars_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pillars_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`catalogue_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pillars_rels_order_idx\` ON \`pillars_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pillars_rels_parent_idx\` ON \`pillars_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pillars_rels_path_idx\` ON \`pillars_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pillars_rels_catalogue_id_idx\` ON \`pillars_rels\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_version_goals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_goals_order_idx\` ON \`_pillars_v_version_goals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_goals_parent_id_idx\` ON \`_pillars_v_version_goals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_goals_locale_idx\` ON \`_pillars_v_version_goals\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_version_guidelines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`date\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`changed\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_guidelines_order_idx\` ON \`_pillars_v_version_guidelines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_guidelines_parent_id_idx\` ON \`_pillars_v_version_guidelines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_guidelines_locale_idx\` ON \`_pillars_v_version_guidelines\` (\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_guidelines_file_idx\` ON \`_pillars_v_version_guidelines\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_version_networks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`reach\` text,
  	\`url\` text,
  	\`part\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_networks_order_idx\` ON \`_pillars_v_version_networks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_networks_parent_id_idx\` ON \`_pillars_v_version_networks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_networks_locale_idx\` ON \`_pillars_v_version_networks\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_sources_order_idx\` ON \`_pillars_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_sources_parent_id_idx\` ON \`_pillars_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_sources_locale_idx\` ON \`_pillars_v_version_sources\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_pillar\` text,
  	\`version_organisation_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pillars\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_parent_idx\` ON \`_pillars_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_version_organisation_idx\` ON \`_pillars_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_version_updated_at_idx\` ON \`_pillars_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_version_created_at_idx\` ON \`_pillars_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_version_version__status_idx\` ON \`_pillars_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_created_at_idx\` ON \`_pillars_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_updated_at_idx\` ON \`_pillars_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_snapshot_idx\` ON \`_pillars_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_published_locale_idx\` ON \`_pillars_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_latest_idx\` ON \`_pillars_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_autosave_idx\` ON \`_pillars_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_working_group\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_pillars_v_locales_locale_parent_id_unique\` ON \`_pillars_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_locales_parent_idx\` ON \`_pillars_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pillars_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`catalogue_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pillars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`catalogue_id\`) REFERENCES \`catalogue\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pillars_v_rels_order_idx\` ON \`_pillars_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_rels_parent_idx\` ON \`_pillars_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_rels_path_idx\` ON \`_pillars_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pillars_v_rels_catalogue_id_idx\` ON \`_pillars_v_rels\` (\`catalogue_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`title\` text,
  	\`text\` text,
  	\`source_title\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_timeline_order_idx\` ON \`pages_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_timeline_parent_id_idx\` ON \`pages_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_timeline_locale_idx\` ON \`pages_timeline\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_version_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`title\` text,
  	\`text\` text,
  	\`source_title\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_version_timeline_order_idx\` ON \`_pages_v_version_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_timeline_parent_id_idx\` ON \`_pages_v_version_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_timeline_locale_idx\` ON \`_pages_v_version_timeline\` (\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`lists\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_lists\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reports_id\` text(36) REFERENCES reports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`pillars_id\` text(36) REFERENCES pillars(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pillars_id_idx\` ON \`payload_locked_documents_rels\` (\`pillars_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`reports_indicators\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`reports_locales\`;`)
  await db.run(sql`DROP TABLE \`_reports_v_version_indicators\`;`)
  await db.run(sql`DROP TABLE \`_reports_v\`;`)
  await db.run(sql`DROP TABLE \`_reports_v_locales\`;`)
  await db.run(sql`DROP TABLE \`pillars_goals\`;`)
  await db.run(sql`DROP TABLE \`pillars_guidelines\`;`)
  await db.run(sql`DROP TABLE \`pillars_networks\`;`)
  await db.run(sql`DROP TABLE \`pillars_sources\`;`)
  await db.run(sql`DROP TABLE \`pillars\`;`)
  await db.run(sql`DROP TABLE \`pillars_locales\`;`)
  await db.run(sql`DROP TABLE \`pillars_rels\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_version_goals\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_version_guidelines\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_version_networks\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_pillars_v_rels\`;`)
  await db.run(sql`DROP TABLE \`pages_timeline\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_version_timeline\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`press_items_id\` text(36),
  	\`projects_id\` text(36),
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
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_items_id\`) REFERENCES \`press_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "press_items_id", "projects_id", "paths_id", "courses_id", "kits_id", "lessons_id", "quizzes_id", "terms_id", "articles_id", "pages_id", "events_id", "editions_id", "venues_id", "organisations_id", "topics_id", "home_id", "settings_id", "media_id", "files_id", "users_id") SELECT "id", "order", "parent_id", "path", "press_items_id", "projects_id", "paths_id", "courses_id", "kits_id", "lessons_id", "quizzes_id", "terms_id", "articles_id", "pages_id", "events_id", "editions_id", "venues_id", "organisations_id", "topics_id", "home_id", "settings_id", "media_id", "files_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_items_id_idx\` ON \`payload_locked_documents_rels\` (\`press_items_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_projects_id_idx\` ON \`payload_locked_documents_rels\` (\`projects_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`lists\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_lists\`;`)
}
