// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Article } from '@portico/shared/contract/article';
import { Release } from '@portico/shared/contract/release';
import { Manifest } from '@portico/shared/contract/manifest';
import { parseOrThrow } from '@portico/shared/errors';
import { documentPath } from '@portico/shared/paths';
import { z } from 'zod';
import { demoLogins, type Login } from '../portal/demo-folder.ts';
import {
  type PortalOptions,
  startPortal,
  startService,
  stopAll,
  untilReady,
} from '../portal/programs.ts';
import { inRoot } from '../machine/root.ts';
import type { Service, ServiceName } from '../portal/service.ts';
import { cmsUrl, type PortalSettings, publisherUrl, siteUrl } from '../portal/settings.ts';
import { freeSettings } from '../portal/ports.ts';
import { publishedFolder } from '../portal/published.ts';
import { seededFolder } from '../portal/seeded.ts';
import { waitFor } from '../machine/wait.ts';
import { Client } from './client.ts';

/** The part of the publisher's `/health` that is read here. */
const Health = z.object({
  areSheetsOnline: z.boolean(),
  isIndexWhole: z.boolean(),
  cms: z.object({ lastSync: z.number().nullable() }),
});

/** The whole portal on free ports, with a seeded folder of its own; spoken to over HTTP only. */
export class TestPortal {
  readonly settings: PortalSettings;
  readonly #services = new Map<ServiceName, Service>();

  constructor(settings: PortalSettings, services: readonly Service[]) {
    this.settings = settings;
    for (const service of services) this.#services.set(service.spec.name, service);
  }

  get cms(): string {
    return cmsUrl(this.settings);
  }

  get site(): string {
    return siteUrl(this.settings);
  }

  service(name: ServiceName): Service {
    const service = this.#services.get(name);
    if (!service) throw new Error(`${name} was never started`);
    return service;
  }

  /** Starts a program that was stopped or killed, and waits until it answers. */
  async start(name: ServiceName, options: PortalOptions = {}): Promise<void> {
    const service = startService(name, this.settings, options);
    this.#services.set(name, service);
    await untilReady(service, this.settings);
  }

  async stop(name: ServiceName): Promise<void> {
    await this.service(name).stop();
  }

  /** Errors that a program wrote into its log. */
  complaints(name: ServiceName): string[] {
    const log = readFileSync(join(this.settings.dataDir, 'logs', `${name}.log`), 'utf8');
    return log.split('\n').filter((line) => /⨯|\bERROR\b/.test(line));
  }

  /** Who has a role in the demo; the `nth` of them, counted from 0. */
  login(role: string, nth = 0): Login {
    const found = demoLogins(this.settings.dataDir).filter((login) => login.role === role)[nth];
    if (!found) throw new Error(`The demo has no login number ${nth} of role ${role}`);
    return found;
  }

  /** Somebody logged in at the CMS. */
  async as(role: string, nth = 0): Promise<Client> {
    const client = new Client(this.cms);
    await client.login(this.login(role, nth));
    return client;
  }

  async manifest(): Promise<Manifest> {
    const response = await fetch(`${this.cms}/published/manifest`);
    return parseOrThrow(Manifest, await response.json(), 'the manifest');
  }

  /** Where a published article is read. */
  async articlePath(digest: string): Promise<string> {
    const response = await fetch(`${this.cms}/published/documents/${digest}`);
    const { locales } = parseOrThrow(Article, await response.json(), `document ${digest}`);
    return documentPath('article', locales.it.slug, 'it');
  }

  async release(): Promise<Release> {
    const response = await fetch(`${this.site}/release.json`);
    return parseOrThrow(Release, await response.json(), 'release.json');
  }

  /** Waits until the site shows a revision, its search index too when asked for; gives the release. */
  async untilOnline(
    revision: number,
    { search = false, timeoutMs = 120_000 } = {},
  ): Promise<Release> {
    let seen = '';
    return waitFor(
      async () => {
        const release = await this.release();
        const { documents: _documents, ...rest } = release;
        seen = JSON.stringify(rest);
        const known = search
          ? Math.min(release.revision, release.searchRevision)
          : release.revision;
        return known >= revision && release;
      },
      {
        timeoutMs,
        everyMs: 50,
        what: () => `revision ${revision} to be online; the site says ${seen}`,
      },
    );
  }

  /** Waits until the site shows everything that the CMS has published. */
  async untilSettled(timeoutMs = 120_000): Promise<Release> {
    const { revision } = await this.manifest();
    const release = await this.untilOnline(revision, { search: true, timeoutMs });
    await this.#untilMade();
    return release;
  }

  /** What the publisher says of itself. */
  async #health(): Promise<z.infer<typeof Health>> {
    // One that renders answers no sooner than it closes a connection that waited: each question has its own.
    const headers = { connection: 'close' };
    const answer = await fetch(`${publisherUrl(this.settings)}/health`, { headers });
    return Health.parse(await answer.json());
  }

  /** Waits until the publisher has looked at the CMS: what is online may be from before it was started. */
  async untilFollowing(): Promise<void> {
    await waitFor(async () => (await this.#health()).cms.lastSync !== null, {
      timeoutMs: 120_000,
      everyMs: 50,
      what: 'the publisher to look at the CMS',
    });
  }

  /**
   * Waits until what is made after the pages is online: their A4 sheets, which they name, and the whole search index.
   * Until then a small index beside the former one makes everything found.
   */
  async #untilMade(): Promise<void> {
    const isMade = async (): Promise<boolean> => {
      const { areSheetsOnline, isIndexWhole } = await this.#health();
      return areSheetsOnline && isIndexWhole;
    };
    await waitFor(isMade, {
      timeoutMs: 120_000,
      everyMs: 100,
      what: 'the sheets and the whole search index to be made',
    });
  }

  /** Stops all programs; the folder stays. */
  stopAll(): Promise<void> {
    return stopAll([...this.#services.values()]);
  }

  /** Stops all programs and removes the folder. */
  async close(): Promise<void> {
    await this.stopAll();
    // The logs stay, to find the cause of a failure.
    const logs = inRoot('test-results', 'logs', basename(this.settings.dataDir));
    cpSync(join(this.settings.dataDir, 'logs'), logs, { recursive: true });
    rmSync(this.settings.dataDir, { recursive: true, force: true });
  }
}

/** Starts a portal in a folder and waits until a reader finds what it holds. */
async function startIn(settings: PortalSettings, options: PortalOptions = {}): Promise<TestPortal> {
  const portal = new TestPortal(settings, await startPortal(settings, options));
  try {
    await portal.untilFollowing();
    const { revision } = await portal.manifest();
    await portal.untilOnline(revision, { search: true });
  } catch (error) {
    await portal.close();
    throw error;
  }
  return portal;
}

/** A fresh copy of the demo, with ports that are free. */
async function copyOfDemo(): Promise<PortalSettings> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portico-e2e-'));
  cpSync(publishedFolder() ?? (await seededFolder()), dataDir, { recursive: true });
  return freeSettings(dataDir);
}

/** Starts a portal on a fresh copy of the demo. */
export const openPortal = async (options: PortalOptions = {}): Promise<TestPortal> =>
  startIn(await copyOfDemo(), options);

/** Starts the file server alone, on a fresh copy of what is online. */
export async function openSite(): Promise<TestPortal> {
  const portal = new TestPortal(await copyOfDemo(), []);
  await portal.start('serve');
  return portal;
}
