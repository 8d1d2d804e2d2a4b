// SPDX-License-Identifier: AGPL-3.0-or-later
import { startPublisher } from '../../publisher/start.ts';

/** The publisher over the small site, as a process that a test can kill. */
await startPublisher({
  makesSheets: false,
  env: {
    CMS_URL: process.env['CMS_URL'] ?? '',
    SITE_URL: 'http://localhost:8080',
    WEBHOOK_SECRETS: [process.env['WEBHOOK_SECRETS'] ?? ''],
    DATA_DIR: process.env['DATA_DIR'] ?? '',
    PUBLISHER_PORT: 0,
    SYNC_INTERVAL_MS: Number(process.env['SYNC_INTERVAL_MS']),
  },
  dist: process.env['DIST'] ?? '',
});
