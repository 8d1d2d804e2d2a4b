// SPDX-License-Identifier: AGPL-3.0-or-later
import * as migration_20261122_032245_initial from './20261122_032245_initial.ts';
import * as migration_20261122_053731_sponsors_and_help_keys from './20261122_053731_sponsors_and_help_keys.ts';
import * as migration_20261122_084451_outbox_not_after from './20261122_084451_outbox_not_after.ts';
import * as migration_20261126_162031_reference_uses from './20261126_162031_reference_uses.ts';
import * as migration_20261126_171205_pages from './20261126_171205_pages.ts';
import * as migration_20261126_192906_remarks_and_versions from './20261126_192906_remarks_and_versions.ts';
import * as migration_20261126_203217_languages_and_folded_titles from './20261126_203217_languages_and_folded_titles.ts';
import * as migration_20261126_204453_return_points from './20261126_204453_return_points.ts';
import * as migration_20261126_205023_edits from './20261126_205023_edits.ts';
import * as migration_20261126_222708_learning from './20261126_222708_learning.ts';
import * as migration_20261127_021104_files from './20261127_021104_files.ts';
import * as migration_20261127_090119_projects_press_members from './20261127_090119_projects_press_members.ts';
import * as migration_20261127_090612_city from './20261127_090612_city.ts';
import * as migration_20261127_094135_rating_days from './20261127_094135_rating_days.ts';
import * as migration_20261127_130023_moments from './20261127_130023_moments.ts';
import * as migration_20261127_130604_imported from './20261127_130604_imported.ts';
import * as migration_20261127_154733_submitted_note from './20261127_154733_submitted_note.ts';
import * as migration_20261127_155950_picture_credits from './20261127_155950_picture_credits.ts';
import * as migration_20261127_160358_search from './20261127_160358_search.ts';
import * as migration_20261127_161136_announcements from './20261127_161136_announcements.ts';
import * as migration_20261127_161431_people from './20261127_161431_people.ts';
import * as migration_20261127_161504_opinions from './20261127_161504_opinions.ts';
import * as migration_20261127_162046_checks from './20261127_162046_checks.ts';
import * as migration_20261127_170106_second_factors from './20261127_170106_second_factors.ts';
import * as migration_20261127_170300_translations from './20261127_170300_translations.ts';
import * as migration_20261127_173003_told from './20261127_173003_told.ts';
import * as migration_20261127_190851_video_forms from './20261127_190851_video_forms.ts';
import * as migration_20261127_192501_pictures from './20261127_192501_pictures.ts';
import * as migration_20261127_222830_publisher_code from './20261127_222830_publisher_code.ts';
import * as migration_20261128_050429_alerts from './20261128_050429_alerts.ts';
import * as migration_20261128_062001_article_sources from './20261128_062001_article_sources.ts';

export const migrations = [
  {
    up: migration_20261122_032245_initial.up,
    down: migration_20261122_032245_initial.down,
    name: '20261122_032245_initial',
  },
  {
    up: migration_20261122_053731_sponsors_and_help_keys.up,
    down: migration_20261122_053731_sponsors_and_help_keys.down,
    name: '20261122_053731_sponsors_and_help_keys',
  },
  {
    up: migration_20261122_084451_outbox_not_after.up,
    down: migration_20261122_084451_outbox_not_after.down,
    name: '20261122_084451_outbox_not_after',
  },
  {
    up: migration_20261126_162031_reference_uses.up,
    down: migration_20261126_162031_reference_uses.down,
    name: '20261126_162031_reference_uses',
  },
  {
    up: migration_20261126_171205_pages.up,
    down: migration_20261126_171205_pages.down,
    name: '20261126_171205_pages',
  },
  {
    up: migration_20261126_192906_remarks_and_versions.up,
    down: migration_20261126_192906_remarks_and_versions.down,
    name: '20261126_192906_remarks_and_versions',
  },
  {
    up: migration_20261126_203217_languages_and_folded_titles.up,
    down: migration_20261126_203217_languages_and_folded_titles.down,
    name: '20261126_203217_languages_and_folded_titles',
  },
  {
    up: migration_20261126_204453_return_points.up,
    down: migration_20261126_204453_return_points.down,
    name: '20261126_204453_return_points',
  },
  {
    up: migration_20261126_205023_edits.up,
    down: migration_20261126_205023_edits.down,
    name: '20261126_205023_edits',
  },
  {
    up: migration_20261126_222708_learning.up,
    down: migration_20261126_222708_learning.down,
    name: '20261126_222708_learning',
  },
  {
    up: migration_20261127_021104_files.up,
    down: migration_20261127_021104_files.down,
    name: '20261127_021104_files',
  },
  {
    up: migration_20261127_090119_projects_press_members.up,
    down: migration_20261127_090119_projects_press_members.down,
    name: '20261127_090119_projects_press_members',
  },
  {
    up: migration_20261127_090612_city.up,
    down: migration_20261127_090612_city.down,
    name: '20261127_090612_city',
  },
  {
    up: migration_20261127_094135_rating_days.up,
    down: migration_20261127_094135_rating_days.down,
    name: '20261127_094135_rating_days',
  },
  {
    up: migration_20261127_130023_moments.up,
    down: migration_20261127_130023_moments.down,
    name: '20261127_130023_moments',
  },
  {
    up: migration_20261127_130604_imported.up,
    down: migration_20261127_130604_imported.down,
    name: '20261127_130604_imported',
  },
  {
    up: migration_20261127_154733_submitted_note.up,
    down: migration_20261127_154733_submitted_note.down,
    name: '20261127_154733_submitted_note',
  },
  {
    up: migration_20261127_155950_picture_credits.up,
    down: migration_20261127_155950_picture_credits.down,
    name: '20261127_155950_picture_credits',
  },
  {
    up: migration_20261127_160358_search.up,
    down: migration_20261127_160358_search.down,
    name: '20261127_160358_search',
  },
  {
    up: migration_20261127_161136_announcements.up,
    down: migration_20261127_161136_announcements.down,
    name: '20261127_161136_announcements',
  },
  {
    up: migration_20261127_161431_people.up,
    down: migration_20261127_161431_people.down,
    name: '20261127_161431_people',
  },
  {
    up: migration_20261127_161504_opinions.up,
    down: migration_20261127_161504_opinions.down,
    name: '20261127_161504_opinions',
  },
  {
    up: migration_20261127_162046_checks.up,
    down: migration_20261127_162046_checks.down,
    name: '20261127_162046_checks',
  },
  {
    up: migration_20261127_170106_second_factors.up,
    down: migration_20261127_170106_second_factors.down,
    name: '20261127_170106_second_factors',
  },
  {
    up: migration_20261127_170300_translations.up,
    down: migration_20261127_170300_translations.down,
    name: '20261127_170300_translations',
  },
  {
    up: migration_20261127_173003_told.up,
    down: migration_20261127_173003_told.down,
    name: '20261127_173003_told',
  },
  {
    up: migration_20261127_190851_video_forms.up,
    down: migration_20261127_190851_video_forms.down,
    name: '20261127_190851_video_forms',
  },
  {
    up: migration_20261127_192501_pictures.up,
    down: migration_20261127_192501_pictures.down,
    name: '20261127_192501_pictures',
  },
  {
    up: migration_20261127_222830_publisher_code.up,
    down: migration_20261127_222830_publisher_code.down,
    name: '20261127_222830_publisher_code',
  },
  {
    up: migration_20261128_050429_alerts.up,
    down: migration_20261128_050429_alerts.down,
    name: '20261128_050429_alerts',
  },
  {
    up: migration_20261128_062001_article_sources.up,
    down: migration_20261128_062001_article_sources.down,
    name: '20261128_062001_article_sources'
  },
];
