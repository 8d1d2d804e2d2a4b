// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAbsolute } from 'node:path';
import { parseEnv, Port } from '@portico/shared/env';
import { z } from 'zod';
import { inRoot } from '../machine/root.ts';
import { Plain } from '../machine/say.ts';

const Settings = z.object({
  CMS_PORT: Port.default(3000),
  SITE_PORT: Port.default(8080),
  PUBLISHER_PORT: Port.default(8081),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
});

/** Ports and data folder of the portal on this machine. */
export interface PortalSettings {
  readonly cmsPort: number;
  readonly sitePort: number;
  readonly publisherPort: number;
  /** Absolute. */
  readonly dataDir: string;
  /** DATABASE_URL, if it is set: the demo accepts only its own database. */
  readonly databaseUrl: string | undefined;
}

function readEnvironment(): z.infer<typeof Settings> {
  try {
    return parseEnv(Settings, 'The portal');
  } catch (error) {
    throw new Plain(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Reads the variables that `npm start` and its sisters take. */
export function settingsFromEnvironment(): PortalSettings {
  const env = readEnvironment();
  return {
    cmsPort: env.CMS_PORT,
    sitePort: env.SITE_PORT,
    publisherPort: env.PUBLISHER_PORT,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : inRoot(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
  };
}

export const cmsUrl = (settings: PortalSettings): string => `http://localhost:${settings.cmsPort}`;
export const siteUrl = (settings: PortalSettings): string =>
  `http://localhost:${settings.sitePort}`;
export const publisherUrl = (settings: PortalSettings): string =>
  `http://127.0.0.1:${settings.publisherPort}`;
