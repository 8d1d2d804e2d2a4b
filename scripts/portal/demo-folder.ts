// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { Plain } from '../machine/say.ts';
import type { PortalSettings } from './settings.ts';

/** The marker that makes a folder a demo's own. */
const Marker = z.strictObject({
  portico: z.literal('demo'),
  created: z.string(),
  /** Whether the demo content was put in, to the end. */
  seeded: z.boolean(),
});

const Secrets = z.strictObject({ payloadSecret: z.string(), webhookSecret: z.string() });
export type Secrets = z.infer<typeof Secrets>;

const Login = z.object({
  role: z.string(),
  email: z.string(),
  password: z.string(),
  organisation: z.string().nullish(),
});
export type Login = z.infer<typeof Login>;

const markerOf = (dataDir: string): string => join(dataDir, 'demo.json');

const read = <S extends z.ZodType>(schema: S, path: string): z.output<S> =>
  parseOrThrow(schema, JSON.parse(readFileSync(path, 'utf8')), path);

export const demoDatabase = (dataDir: string): string => `file:${join(dataDir, 'cms.db')}`;

/**
 * Makes the data folder, or finds the demo's own there. The demo writes logins and invented decisions: it must
 * never do so in a folder or a database that it did not make.
 */
export function openDemoFolder({ dataDir, databaseUrl }: PortalSettings): void {
  if (databaseUrl !== undefined && databaseUrl !== demoDatabase(dataDir)) {
    throw new Plain(
      'DATABASE_URL is set, and the demo writes only to a database of its own: unset it. A real installation starts the programs itself, with the variables in README.md.',
    );
  }
  if (existsSync(markerOf(dataDir))) {
    read(Marker, markerOf(dataDir));
    return;
  }
  if (makeFolder(dataDir).length > 0) {
    throw new Plain(
      `${dataDir} holds something that is not a demo of this portal: ${ANOTHER_FOLDER}`,
    );
  }
  writeMarker(dataDir, { portico: 'demo', created: new Date().toISOString(), seeded: false });
}

const ANOTHER_FOLDER =
  'choose another folder with DATA_DIR, for example DATA_DIR=./data-demo npm start.';

/** Makes a folder that may be there already; gives the names in it. */
function makeFolder(dataDir: string): string[] {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return readdirSync(dataDir);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Plain(`${dataDir} cannot be used (${why}): ${ANOTHER_FOLDER}`, { cause: error });
  }
}

function writeMarker(dataDir: string, marker: z.infer<typeof Marker>): void {
  writeFileSync(markerOf(dataDir), `${JSON.stringify(marker, null, 2)}\n`);
}

export const isSeeded = (dataDir: string): boolean => read(Marker, markerOf(dataDir)).seeded;

export const noteSeeded = (dataDir: string): void =>
  writeMarker(dataDir, { ...read(Marker, markerOf(dataDir)), seeded: true });

/** The secrets of this installation: made by chance once, readable by its owner only. */
export function secretsOf(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) {
    const made: Secrets = {
      payloadSecret: randomBytes(32).toString('base64'),
      webhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
    };
    writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return read(Secrets, path);
}

/** Who can log in to the demo; made at seeding. */
export const demoLogins = (dataDir: string): Login[] =>
  read(z.array(Login).min(1), join(dataDir, 'demo-logins.json'));
