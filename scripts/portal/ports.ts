// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:net';
import { Plain } from '../machine/say.ts';
import type { PortalSettings } from './settings.ts';

/** Whether a port of this machine's loopback is free. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Stops with one sentence when a port of the portal is taken, or wanted twice. */
export async function demandFree(settings: PortalSettings): Promise<void> {
  const ports = {
    CMS_PORT: settings.cmsPort,
    SITE_PORT: settings.sitePort,
    PUBLISHER_PORT: settings.publisherPort,
    RATINGS_PORT: settings.ratingsPort,
  };
  const owners = new Map<number, string>();
  for (const [variable, port] of Object.entries(ports)) {
    const other = owners.get(port);
    if (other) throw new Plain(`${other} and ${variable} are both ${port}: give each its own.`);
    owners.set(port, variable);
    if (!(await isFree(port))) {
      throw new Plain(
        `Port ${port} is taken: stop what uses it, or choose another one with ${variable}, for example ${variable}=${port + 100} npm start.`,
      );
    }
  }
}

/** A port that is free now, above `from`. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 1000; port += 1) if (await isFree(port)) return port;
  throw new Plain(`No free port between ${from} and ${from + 999}.`);
}

const FIRST_PORT = 3600;
const PORTS_OF_WORKER = 50;

/** Where the portals of the end-to-end tests stand, one after the other: that of the first worker. */
export const FIRST_PORT_OF_TESTS = FIRST_PORT + PORTS_OF_WORKER;

/**
 * The worker of Vitest that runs this, counted from 1; 0 elsewhere. Each has fifty ports of its own: of tests that run
 * at once none takes a port of another, not even while a program there is stopped.
 */
const worker = (): number => Number(process.env['VITEST_POOL_ID'] ?? 0);

/** Settings of a portal in `dataDir` on four ports that are free now. */
export async function freeSettings(
  dataDir: string,
  from = FIRST_PORT + PORTS_OF_WORKER * worker(),
): Promise<PortalSettings> {
  const cmsPort = await freePort(from);
  const sitePort = await freePort(cmsPort + 1);
  const publisherPort = await freePort(sitePort + 1);
  const ratingsPort = await freePort(publisherPort + 1);
  return { dataDir, cmsPort, sitePort, publisherPort, ratingsPort, databaseUrl: undefined };
}
