// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { tellBusy } from './http/tell-busy.ts';
import { tellDiskFull } from './http/tell-disk-full.ts';
import { tellMessage } from './http/tell-message.ts';
import { it } from '@payloadcms/translations/languages/it';
import { ACTIVE_LOCALES, DEFAULT_LOCALE, LOCALES, TIME_ZONE } from '@portico/shared/locales';
import { buildConfig, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { catalogueAccess } from './access/catalogue.ts';
import { contentCollections } from './collections/content.ts';
import { writeChangedFields } from './collections/changed-fields.ts';
import { keepNoPayloadVersions } from './collections/payload-versions.ts';
import { files } from './media/file-collection.ts';
import { MAX_FILE_BYTES } from './media/limits.ts';
import { pictures } from './collections/pictures.ts';
import { users } from './users/collection.ts';
import { deskComponents } from './admin-components.ts';
import { collectionsFor, databaseFor } from './database/database.ts';
import type { SqliteOptions } from './database/sqlite.ts';
import { type CmsEnv, isBuilding } from './values/env.ts';
import { withEditorWords } from './i18n/editor-words.ts';
import { payloadWords } from './i18n/payload.ts';
import { DESK_NAME } from './i18n/vocabulary.ts';
import { cookiePrefix } from './gate/login/device.ts';
import { withSoundPreferences } from './gate/pages/preferences.ts';
import { identities } from './users/oidc/identities.ts';
import { secondStepGuard } from './users/second-factor/login-guard.ts';
import { secondFactorCollections } from './users/second-factor/rows.ts';
import { letLoginsOnlyAddSessions } from './users/session/login.ts';
import { withRealStates } from './collections/state-menu.ts';
import { simpleEditor } from './fields/rich-text/editors.ts';
import { log } from './values/log.ts';
import { outboxAdapter } from './users/one-time-link/mail-adapter.ts';
import { startBackgroundWork } from './background.ts';
import { writeOlderReferenceUses } from './records/reference-uses.ts';
import { nameOlderPictures } from './media/older-names.ts';
import { writeOlderTitles } from './records/older-titles.ts';
import { writeOlderChecks } from './records/verification.ts';
import { internalCollections } from './records/internal-collections.ts';
import { deskEndpoints } from './desk/endpoints.ts';
import { figuresEndpoints } from './figures/endpoints.ts';
import { programmeEndpoints } from './programme/endpoints.ts';
import { searchEndpoints } from './search/endpoints.ts';
import { beginMissingEntries } from './search/rebuild.ts';

/** This folder; `import.meta.dirname` is not there under `next dev`. */
const HERE = path.dirname(fileURLToPath(import.meta.url));

/** The whole CMS for one environment. It wires and decides nothing. */
export async function createConfig(
  env: CmsEnv,
  database: SqliteOptions = {},
): Promise<SanitizedConfig> {
  const config = await buildConfig({
    secret: env.PAYLOAD_SECRET,
    serverURL: env.CMS_URL,
    cookiePrefix: cookiePrefix(env.CMS_URL),
    onInit: async (payload) => {
      letLoginsOnlyAddSessions(payload, secondStepGuard(env));
      keepNoPayloadVersions(payload);
      if (payload.db.name === 'sqlite') writeChangedFields(payload);
      if (payload.db.name === 'mongoose') {
        await writeOlderReferenceUses(payload);
        await writeOlderTitles(payload);
        await writeOlderChecks(payload);
      }
      await nameOlderPictures(payload);
      await beginMissingEntries(payload);
      startBackgroundWork(payload);
    },
    db: databaseFor(env.DATABASE_URL, database),
    collections: collectionsFor(env.DATABASE_URL, [
      ...contentCollections,
      pictures(env),
      files(env),
      users(env),
      ...internalCollections(catalogueAccess),
      ...secondFactorCollections,
      identities.collection,
    ]),
    editor: simpleEditor(),
    i18n: {
      fallbackLanguage: 'it',
      supportedLanguages: { it, en },
      translations: payloadWords,
    },
    localization: {
      locales: ACTIVE_LOCALES.map((code) => ({ code, label: LOCALES[code].name })),
      defaultLocale: DEFAULT_LOCALE,
      fallback: false,
    },
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: "d MMMM yyyy, 'ore' HH:mm",
      timezones: {
        supportedTimezones: [{ label: 'Roma', value: TIME_ZONE }],
        defaultTimezone: TIME_ZONE,
      },
      components: deskComponents,
      meta: {
        titleSuffix: `· ${DESK_NAME.it}`,
        defaultOGImageType: 'off',
        // Payload's own words here are about Payload, in English.
        openGraph: { siteName: DESK_NAME.it, description: DESK_NAME.it },
      },
      // Every page of the desk carries it: the folder is named only where the import map is made.
      importMap: {
        baseDir: isBuilding() || process.env.NODE_ENV === 'development' ? HERE : '.',
      },
    },
    endpoints: [...deskEndpoints, ...programmeEndpoints, ...figuresEndpoints, ...searchEndpoints],
    hooks: { afterError: [tellMessage, tellBusy, tellDiskFull] },
    // Payload's own limit is 20 MB, and it refuses what reaches a limit; the gate says what each collection takes.
    upload: { limits: { fileSize: MAX_FILE_BYTES + 1 } },
    graphQL: { disable: true },
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, tasks: [] },
    email: outboxAdapter(env),
    logger: log,
    telemetry: false,
    sharp,
    typescript: {
      outputFile: path.join(HERE, 'payload-types.ts'),
      // Payload starts a program of its own for that at every start but in production: in tests hundreds of them.
      autoGenerate: process.env['NODE_ENV'] === 'development',
    },
  });
  // `serverURL` puts itself here, and then a link in a mail opens the login page although one is logged in. The gate
  // checks where writes come from.
  return withEditorWords(withRealStates(withSoundPreferences({ ...config, csrf: [] })));
}
