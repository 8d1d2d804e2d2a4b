// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  copyFile,
  glob,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import type { SqliteOptions } from '../database/sqlite.ts';
import { type CmsEnv, useCmsEnv } from '../values/env.ts';
import { log } from '../values/log.ts';
import { documentsOf, dropDatabase, putDocuments, uniqueIndexesOnly } from './mongodb.ts';

const CMS = path.resolve(import.meta.dirname, '..');

/** A real CMS without a listening server. */
export interface TestCms {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
  readonly dataDir: string;
  readonly env: CmsEnv;
  /** Sends a request to the REST API through the gate; a path is taken as one of `CMS_URL`. */
  readonly fetch: (pathOrUrl: string, init?: RequestInit) => Promise<Response>;
  /** Closes the database and, unless the folder was given, removes it. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Folder to use and keep; a fresh temporary one when absent. A database in it is opened as it is. */
  readonly dataDir?: string;
  readonly database?: SqliteOptions;
  readonly env?: Partial<CmsEnv>;
  /** A database to begin with, as {@link saveDatabase} has kept it. */
  readonly begin?: string;
  /** Makes the tables by the committed migrations, as the real CMS does, and not from the schema. */
  readonly migrate?: boolean;
  /** Gets the lines of the log, as JSON. */
  readonly log?: (line: string) => void;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * A database of its own. `MONGODB_URI` names a server with a replica set, on which the whole suite then runs instead of
 * on files; each test file makes databases of its own there, and drops them.
 */
function databaseIn(dataDir: string): string {
  const server = process.env['MONGODB_URI'];
  if (!server) return `file:${path.join(dataDir, 'cms.db')}`;
  const url = new URL(server);
  // The folder's own, so that who opens it again finds it.
  url.pathname = `/portico-test-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  return url.href;
}

/** Whether the database is a file: SQLite. */
export const isOnFile = ({ DATABASE_URL: url }: Pick<CmsEnv, 'DATABASE_URL'>): boolean =>
  url.startsWith('file:');

export function testEnv(dataDir: string, changes: Partial<CmsEnv> = {}): CmsEnv {
  return {
    DATABASE_URL: databaseIn(dataDir),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    CMS_URL: 'http://localhost:3000',
    SITE_URL: 'http://localhost:8080',
    // Nothing listens there: a nudge fails at once.
    PUBLISHER_URL: 'http://127.0.0.1:64999',
    RATINGS_URL: 'http://127.0.0.1:64999',
    WEBHOOK_SECRETS: [`whsec_${randomBytes(32).toString('base64')}`],
    DATA_DIR: dataDir,
    ...changes,
  };
}

const CODE = '{*.ts,!(app|migrations|node_modules|tests)/**/*.ts}';

async function hashOfCode(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(CODE, { cwd: CMS })) files.push(file);
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(path.join(CMS, file)));
  return hash.digest('hex').slice(0, 16);
}

let hashed: Promise<string> | undefined;

/** Changes whenever what is stored may have changed: the hash of all code of the CMS but its tests. */
export const codeKey = (): Promise<string> => (hashed ??= hashOfCode());

async function copyOfFile(file: string, to: string): Promise<void> {
  const client = createClient({ url: `file:${file}` });
  await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  client.close();
}

/** Builds the tables once per state of the code and copies the file afterwards: pushing a schema takes seconds. */
async function prepareDatabase(
  file: string,
  template: string,
  start: () => Promise<Payload>,
): Promise<Payload> {
  if (await exists(template)) {
    await copyFile(template, file);
    return start();
  }
  const payload = await start();
  const copy = `${template}.${process.pid}`;
  await rm(copy, { force: true });
  await copyOfFile(file, copy);
  await rename(copy, template);
  return payload;
}

/** Keeps what a CMS has stored in its database, in a file. */
export async function saveDatabase({ payload, env, dataDir }: TestCms, to: string): Promise<void> {
  if (isOnFile(env)) await copyOfFile(path.join(dataDir, 'cms.db'), to);
  else await writeFile(to, await documentsOf(payload));
}

/** Who waits for a turn to write is given up after long only: on a busy machine forty verbs at once take their time. */
const PATIENT: SqliteOptions = { waitMs: 120_000, openMs: 120_000 };

interface Opened {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
}

async function open(options: StartOptions, env: CmsEnv, key: string): Promise<Opened> {
  const { createConfig } = await import('../config.ts');
  const file = path.join(env.DATA_DIR, 'cms.db');
  const template =
    options.begin ?? path.join(os.tmpdir(), `portico-template-${await codeKey()}.db`);
  const made = !isOnFile(env) || (await exists(file)) || options.migrate === true;
  const push = !made && !(await exists(template));
  const migrate = options.migrate === true;
  const config = await createConfig(env, { push, migrate, ...PATIENT, ...options.database });
  if (process.env['ON_SECANTUS']) config.db = uniqueIndexesOnly(config.db);
  if (options.log)
    Object.assign(config, { logger: { ...log, destination: { write: options.log } } });
  const start = (): Promise<Payload> => getPayload({ config, key });
  const payload = made ? await start() : await prepareDatabase(file, template, start);
  if (options.begin && !isOnFile(env))
    await putDocuments(payload, await readFile(options.begin, 'utf8'));
  return { payload, config };
}

/** Removes a folder that was given to {@link startCms}, and the database that belongs to it. */
export async function removeData(dataDir: string): Promise<void> {
  // SecantusDB keeps it: see `dropDatabase`.
  if (!isOnFile(testEnv(dataDir)) && !process.env['ON_SECANTUS']) {
    const { payload } = await startCms({ dataDir });
    await dropDatabase(payload);
    await payload.destroy();
  }
  await rm(dataDir, { recursive: true, force: true });
}

/** Starts Payload on a fresh database, as the CMS configures it. */
export async function startCms(options: StartOptions = {}): Promise<TestCms> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'portico-cms-')));
  await mkdir(dataDir, { recursive: true });
  const env = testEnv(dataDir, options.env);
  useCmsEnv(env);
  const { handleApi } = await import('../gate/handle.ts');
  // Payload keeps instances by key for as long as the process lives, also those that were stopped.
  const key = randomUUID();
  const { payload, config } = await open(options, env, key);
  const handle = handleApi(config, key);
  return {
    payload,
    config,
    dataDir,
    env,
    fetch: (pathOrUrl, init) => handle(new Request(new URL(pathOrUrl, env.CMS_URL), init)),
    stop: async () => {
      if (options.dataDir === undefined && !isOnFile(env)) await dropDatabase(payload);
      await payload.destroy();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
