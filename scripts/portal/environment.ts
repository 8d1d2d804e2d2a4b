// SPDX-License-Identifier: AGPL-3.0-or-later
import { demoDatabase, type Secrets } from './demo-folder.ts';
import { cmsUrl, type PortalSettings, publisherUrl, ratingsUrl, siteUrl } from './settings.ts';

/** The variables that all programs of a demo understand; each parses its own. */
export function environmentOf(
  settings: PortalSettings,
  secrets: Secrets,
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: settings.dataDir,
    DATABASE_URL: demoDatabase(settings.dataDir),
    PAYLOAD_SECRET: secrets.payloadSecret,
    WEBHOOK_SECRETS: secrets.webhookSecret,
    CMS_PORT: String(settings.cmsPort),
    SITE_PORT: String(settings.sitePort),
    PUBLISHER_PORT: String(settings.publisherPort),
    RATINGS_PORT: String(settings.ratingsPort),
    CMS_URL: cmsUrl(settings),
    SITE_URL: siteUrl(settings),
    PUBLISHER_URL: publisherUrl(settings),
    RATINGS_URL: ratingsUrl(settings),
  };
}
