// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MongoClient } from 'mongodb';
import { beforeExit } from '../machine/interrupt.ts';
import { Plain, say } from '../machine/say.ts';
import { bringSecantus } from '../machine/secantus.ts';
import { waitFor } from '../machine/wait.ts';
import { freePort } from '../portal/ports.ts';

/** A server that speaks MongoDB's protocol and has transactions. */
export interface MongoServer {
  /** `mongodb://…?replicaSet=…` */
  readonly uri: string;
  /** Name and version, as the server says. */
  readonly name: string;
  /** It stands in for MongoDB; some tests are left out on it. */
  readonly isSecantus: boolean;
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const FIRST_PORT = 3900;
const REPLICA_SET = 'portico';

async function withClient<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const whatIs = (uri: string): Promise<Pick<MongoServer, 'name' | 'isSecantus'>> =>
  withClient(uri, async (client) => {
    const { version, secantusVersion } = await client.db('admin').command({ buildInfo: 1 });
    return secantusVersion
      ? {
          name: `SecantusDB ${secantusVersion}, which follows MongoDB ${version}`,
          isSecantus: true,
        }
      : { name: `MongoDB ${version}`, isSecantus: false };
  });

const mongodOnPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mongod'))
    .find((file) => existsSync(file));

/** Starts a server on a folder of its own, which goes when it stops. */
async function start(
  command: string,
  argsFor: (port: number, folder: string) => string[],
  ready: (port: number) => Promise<string>,
): Promise<MongoServer> {
  const port = await freePort(FIRST_PORT);
  const folder = mkdtempSync(join(tmpdir(), 'portico-mongodb-'));
  const child = spawn(command, argsFor(port, folder), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // SecantusDB then syncs nothing to the disk; what it holds goes with its folder.
    env: { ...process.env, SECANTUS_TEST_FAST_STORAGE: '1' },
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.push(text);
    if (said.length > 20) said.shift();
  });
  const forget = beforeExit(() => child.kill('SIGKILL'));
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    forget();
    rmSync(folder, { recursive: true, force: true });
  };
  const died = ended.then((how): never => {
    throw new Plain(`${command} ended (${how}): ${said.join('').trimEnd()}`);
  });
  try {
    const uri = await Promise.race([ready(port), died]);
    died.catch(() => undefined);
    return { uri, ...(await whatIs(uri)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the server at an address can write. */
const untilPrimary = (uri: string): Promise<string> =>
  waitFor(
    () =>
      withClient(uri, async (client) => {
        const { isWritablePrimary } = await client.db('admin').command({ hello: 1 });
        return isWritablePrimary === true && uri;
      }).catch(() => false as const),
    { timeoutMs: START_TIMEOUT_MS, what: `a primary at ${uri}` },
  );

const startSecantus = async (): Promise<MongoServer> =>
  start(
    await bringSecantus(),
    (port, folder) => ['--port', String(port), '--storage-path', folder, '--log-level', 'ERROR'],
    (port) => untilPrimary(`mongodb://127.0.0.1:${port}/?replicaSet=secantus`),
  );

const startMongod = (mongod: string): Promise<MongoServer> =>
  start(
    mongod,
    (port, folder) => [
      ...['--port', String(port), '--dbpath', folder, '--bind_ip', '127.0.0.1'],
      ...['--replSet', REPLICA_SET, '--quiet', '--logpath', join(folder, 'mongod.log')],
    ],
    async (port) => {
      const host = `127.0.0.1:${port}`;
      const members = [{ _id: 0, host }];
      await waitFor(
        () =>
          withClient(`mongodb://${host}/?directConnection=true`, async (client) => {
            const config = { _id: REPLICA_SET, members };
            await client.db('admin').command({ replSetInitiate: config });
            return true;
          }).catch(() => false),
        { timeoutMs: START_TIMEOUT_MS, what: `mongod at ${host}` },
      );
      return untilPrimary(`mongodb://${host}/?replicaSet=${REPLICA_SET}`);
    },
  );

/**
 * The server on which the CMS is tested as on MongoDB: the one of `MONGODB_URI`, else a `mongod` of this machine, else
 * SecantusDB, which is installed when it is not there. Where none can be had, says so loudly and gives undefined.
 */
export async function bringMongo(): Promise<MongoServer | undefined> {
  const uri = process.env['MONGODB_URI'];
  if (uri) return { uri, ...(await whatIs(uri)), stop: async () => undefined };
  const mongod = mongodOnPath();
  try {
    return await (mongod ? startMongod(mongod) : startSecantus());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(error.message);
    say('\n!!! No MongoDB is here and none could be started, for the reasons above: the CMS is');
    say('!!! tested on SQLite ONLY. Name a replica set in MONGODB_URI, or install mongod.\n');
    return undefined;
  }
}
