// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAbsolute } from 'node:path';
import { parseEnv, Port } from '@portico/shared/env';
import { z } from 'zod';
import { inRoot } from '../machine/root.ts';
import { Plain } from '../machine/say.ts';

/** The variables that `npm start` and its sisters take. */
const Settings = z
  .object({
    CMS_PORT: Port.default(3000),
    SITE_PORT: Port.default(8080),
    PUBLISHER_PORT: Port.default(8081),
    RATINGS_PORT: Port.default(8082),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z.string().optional(),
  })
  .transform((env) => ({
    cmsPort: env.CMS_PORT,
    sitePort: env.SITE_PORT,
    publisherPort: env.PUBLISHER_PORT,
    ratingsPort: env.RATINGS_PORT,
    /** Absolute. */
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : inRoot(env.DATA_DIR),
    /** DATABASE_URL, if it is set: the demo accepts only its own database. */
    databaseUrl: env.DATABASE_URL,
  }));

/** Ports and data folder of the portal on this machine. */
export type PortalSettings = Readonly<z.infer<typeof Settings>>;

export function settingsFromEnvironment(): PortalSettings {
  try {
    return parseEnv(Settings, 'The portal');
  } catch (error) {
    throw new Plain(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

export const cmsUrl = (settings: PortalSettings): string => `http://localhost:${settings.cmsPort}`;
export const siteUrl = (settings: PortalSettings): string =>
  `http://localhost:${settings.sitePort}`;
export const publisherUrl = (settings: PortalSettings): string =>
  `http://127.0.0.1:${settings.publisherPort}`;
export const ratingsUrl = (settings: PortalSettings): string =>
  `http://127.0.0.1:${settings.ratingsPort}`;
