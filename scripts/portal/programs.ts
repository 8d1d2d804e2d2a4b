// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path';
import { secretsOf } from './demo-folder.ts';
import { environmentOf } from './environment.ts';
import { inRoot } from '../machine/root.ts';
import { Plain } from '../machine/say.ts';
import { Service, type ServiceName, type ServiceSpec } from './service.ts';
import { cmsUrl, type PortalSettings, publisherUrl, ratingsUrl, siteUrl } from './settings.ts';
import { statusOf, waitFor } from '../machine/wait.ts';

/** Generous: a first answer right after a build, on a busy machine. */
const START_TIMEOUT_MS = 120_000;

export interface PortalOptions {
  readonly onLine?: (service: ServiceName, line: string) => void;
  /** Extra variables for all programs. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Megabytes that a program may collect before it must tidy up. V8 would take much more before it does, when the machine
 * has it. Measured: the CMS has 105 MB in use after 1,000 articles written, submitted and approved at speed, the
 * publisher 190 MB with 10,000 articles. The rest is room for busy moments.
 */
const HEAP_MB = { cms: 768, publisher: 512 } as const;

/** How the programs of a portal are started. */
function specOf(name: ServiceName, settings: PortalSettings, options: PortalOptions): ServiceSpec {
  // The development server compiles, and needs what it needs.
  const heap = (of: keyof typeof HEAP_MB): string[] =>
    options.env?.['NODE_ENV'] === 'development' ? [] : [`--max-old-space-size=${HEAP_MB[of]}`];
  const commands: Readonly<Record<ServiceName, readonly string[]>> = {
    cms: [...heap('cms'), 'server.ts'],
    publisher: [...heap('publisher'), 'publisher/main.ts'],
    serve: ['serve/main.ts'],
    ratings: ['ratings/main.ts'],
  };
  return {
    name,
    args: commands[name],
    cwd: inRoot(name === 'cms' ? 'cms' : 'site'),
    env: { ...environmentOf(settings, secretsOf(settings.dataDir)), ...options.env },
    logs: join(settings.dataDir, 'logs'),
    onLine: (line) => options.onLine?.(name, line),
  };
}

/** The address that answers 200 when a program is ready. */
function readyAt(name: ServiceName, settings: PortalSettings): string {
  if (name === 'cms') return `${cmsUrl(settings)}/published/manifest`;
  if (name === 'publisher') return `${publisherUrl(settings)}/health`;
  if (name === 'ratings') return `${ratingsUrl(settings)}/health`;
  return `${siteUrl(settings)}/`;
}

/** Starts one program; it may not be ready yet. */
export function startService(
  name: ServiceName,
  settings: PortalSettings,
  options: PortalOptions = {},
): Service {
  return new Service(specOf(name, settings, options));
}

/** Waits until a program answers; a program that ends meanwhile is reported at once. */
export async function untilReady(service: Service, settings: PortalSettings): Promise<void> {
  const { name } = service.spec;
  const died = service.ended.then((how) => {
    throw new Plain(
      `${name} ended before it was ready (${how}). It said:\n${service.tail.join('\n')}`,
    );
  });
  const ready = waitFor(async () => (await statusOf(readyAt(name, settings))) === 200, {
    timeoutMs: START_TIMEOUT_MS,
    what: `${name} to answer at ${readyAt(name, settings)}`,
  });
  await Promise.race([ready, died]);
}

/**
 * Starts all programs and waits until a reader sees the home page. The CMS comes first: without it the publisher
 * logs an error, which would alarm at a first start.
 */
export async function startPortal(
  settings: PortalSettings,
  options: PortalOptions = {},
): Promise<readonly Service[]> {
  const services: Service[] = [];
  const start = async (name: ServiceName): Promise<void> => {
    const service = startService(name, settings, options);
    services.push(service);
    await untilReady(service, settings);
  };
  try {
    await start('cms');
    await Promise.all([start('publisher'), start('serve'), start('ratings')]);
    return services;
  } catch (error) {
    await stopAll(services);
    throw error;
  }
}

/** Stops programs, the file server first: no reader sees a half-stopped portal. */
export async function stopAll(services: readonly Service[]): Promise<void> {
  await Promise.all([...services].reverse().map((service) => service.stop()));
}
