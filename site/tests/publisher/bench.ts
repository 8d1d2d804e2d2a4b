// SPDX-License-Identifier: AGPL-3.0-or-later
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import { folderIn } from '../../release/folder.ts';
import type { Log } from '../../log.ts';
import { currentNumber, readTable, type Table } from '../../release/table.ts';
import type { StartOptions } from '../../publisher/dependencies.ts';
import { type Running, startPublisher } from '../../publisher/start.ts';
import { createSite } from '../../serve/server.ts';
import { home, organisation, settings, topic } from './documents.ts';
import { FakeCms, SECRET } from './fake-cms.ts';

export const SMALL_SITE = path.join(import.meta.dirname, 'small-site');
export const REAL_SITE = path.resolve(import.meta.dirname, '../../dist');
export { SECRET } from './fake-cms.ts';

/** What was logged, to look into. */
export class Lines implements Log {
  readonly all: { level: string; what: string; facts: Readonly<Record<string, unknown>> }[] = [];
  info(what: string, facts = {}): void {
    this.all.push({ level: 'info', what, facts });
  }
  warn(what: string, facts = {}): void {
    this.all.push({ level: 'warn', what, facts });
  }
  error(what: string, facts = {}): void {
    this.all.push({ level: 'error', what, facts });
  }
}

/** A CMS, a publisher and a file server, in a folder of their own. */
export class Bench {
  readonly cms: FakeCms;
  readonly dataDir: string;
  readonly log = new Lines();
  /** Clock of the publisher; `undefined` follows the system's. */
  now: number | undefined;
  #running: Running | undefined;
  #site: Server | undefined;
  sitePort = 0;

  private constructor(cms: FakeCms, dataDir: string) {
    this.cms = cms;
    this.dataDir = dataDir;
  }

  static async make(): Promise<Bench> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'portico-publisher-'));
    const cms = await new FakeCms().listen();
    cms.publish(settings(), home(), organisation(0), topic(0));
    return new Bench(cms, dataDir);
  }

  /** Another one that has come as far as one that has stopped: with a copy of its data, and a CMS that says the same. */
  static async after(former: Bench): Promise<Bench> {
    const bench = await Bench.make();
    bench.cms.restore(former.cms.backup());
    for (const [digest, text] of former.cms.texts) bench.cms.texts.set(digest, text);
    await cp(former.dataDir, bench.dataDir, { recursive: true });
    return bench;
  }

  get folder() {
    return folderIn(this.dataDir);
  }

  get running(): Running {
    if (!this.#running) throw new Error('Start the publisher first.');
    return this.#running;
  }

  async start(more: Partial<StartOptions> & { readonly interval?: number } = {}): Promise<void> {
    this.#running = await startPublisher({
      env: {
        CMS_URL: this.cms.url,
        SITE_URL: 'http://localhost:8080',
        WEBHOOK_SECRETS: [SECRET],
        DATA_DIR: this.dataDir,
        PUBLISHER_PORT: 0,
        SYNC_INTERVAL_MS: more.interval ?? 60_000,
      },
      dist: SMALL_SITE,
      // Only the tests of the search need an index.
      indexTimings: { quietMs: 3_600_000, maxWaitMs: 3_600_000, retryMs: 3_600_000 },
      // Only their own tests need sheets.
      makesSheets: false,
      sheetTimings: { quietMs: 0, maxWaitMs: 0, retryMs: 300 },
      clock: () => this.now ?? Date.now(),
      log: this.log,
      ...more,
    });
  }

  async serve(): Promise<string> {
    const site = createSite(this.folder, (error) => this.log.error('serve', { error }));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    this.#site = site;
    this.sitePort = typeof address === 'object' && address ? address.port : 0;
    return `http://127.0.0.1:${this.sitePort}`;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    this.#site?.closeAllConnections();
    this.#site?.close();
    await this.cms.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async table(): Promise<Table> {
    const table = await readTable(this.folder, await currentNumber(this.folder));
    if (!table) throw new Error('Nothing is online.');
    return table;
  }

  /** The text at an address, as it is online. @param rows of {@link table}: who reads all of them reads it once */
  async text(address: string, rows?: Table['rows']): Promise<string | undefined> {
    const row = (rows ?? (await readTable(this.folder, await currentNumber(this.folder)))?.rows)?.[
      address
    ];
    return row && readFile(this.running.dependencies.contents.fileOf(row[0]), 'utf8');
  }

  /** Address → content hash of everything that is rendered. */
  async pages(): Promise<Record<string, string>> {
    const { rows } = await this.table();
    const rendered = Object.entries(rows).filter(
      ([address]) =>
        !/^\/(?:assets|media|pagefind|search-delta)\/|^\/(?:release|search-state)\.json$/.test(
          address,
        ),
    );
    return Object.fromEntries(
      rendered.map(([address, [hash, status]]) => [address, `${status} ${hash}`]),
    );
  }

  /** Waits until the site shows the newest revision of the CMS. */
  async caughtUp(): Promise<void> {
    await until(() => this.running.publisher.set.seen?.revision === this.cms.revision);
    const { publisher, dependencies } = this.running;
    await until(() => dependencies.online.table?.revision === publisher.set.revision);
  }

  /** Runs operator commands, looks at the CMS and waits until it is done. */
  async sync(): Promise<void> {
    this.running.loop.want('command');
    this.running.loop.want('sync');
    await this.running.loop.settled();
  }
}

/** Long, because a slow machine may take its time; but what waits for the next regular look comes too late. */
const HANGS_MS = 30_000;

export async function until(
  condition: () => boolean | Promise<boolean>,
  ms = HANGS_MS,
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Did not happen within ${ms} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
