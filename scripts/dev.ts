// SPDX-License-Identifier: AGPL-3.0-or-later
import { watch } from 'node:fs';
import { build, SITE_BUILD } from './portal/build.ts';
import { openDemoFolder } from './portal/demo-folder.ts';
import { demandFree } from './portal/ports.ts';
import { type PortalOptions, startPortal, startService, stopAll } from './portal/programs.ts';
import { inRoot } from './machine/root.ts';
import { main, say } from './machine/say.ts';
import { seedOnce } from './portal/seed.ts';
import type { Service } from './portal/service.ts';
import {
  cmsUrl,
  type PortalSettings,
  settingsFromEnvironment,
  siteUrl,
} from './portal/settings.ts';
import { untilAsked } from './portal/supervise.ts';

/** Editors save several files at once. */
const SETTLE_MS = 300;

/** Calls `react` once after a burst of changes to sources in a folder. */
function onChange(folder: string, react: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_event, file) => {
    if (file && /(^|\/)(dist|node_modules|\.astro|tests)\//.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      react().catch((error: unknown) =>
        console.error(error instanceof Error ? error.message : error),
      );
    }, SETTLE_MS);
  });
}

/** Compiles the site again after a change and restarts the programs of the site. Next reloads itself. */
function reloadSite(
  services: Service[],
  settings: PortalSettings,
  options: PortalOptions,
): () => Promise<void> {
  let last = Promise.resolve();
  const reload = async (): Promise<void> => {
    await build(SITE_BUILD);
    for (const name of ['publisher', 'serve', 'ratings'] as const) {
      const place = services.findIndex((service) => service.spec.name === name);
      await services[place]?.stop();
      services[place] = startService(name, settings, options);
    }
    say(`↻ The site is compiled and rendered again: ${siteUrl(settings)}/`);
  };
  // One after the other: a change during a build waits for its end.
  return () => {
    last = last.then(reload, reload);
    return last;
  };
}

/** `npm run dev`: the demo, with both programs reloading what is changed. */
await main(async () => {
  const settings = settingsFromEnvironment();
  await demandFree(settings);
  openDemoFolder(settings);
  await build(SITE_BUILD);
  await seedOnce(settings);
  const options: PortalOptions = {
    env: { NODE_ENV: 'development' },
    onLine: (name, line) => console.error(`[${name}] ${line}`),
  };
  const services = [...(await startPortal(settings, options))];
  const reload = reloadSite(services, settings, options);
  for (const folder of ['site', 'shared']) onChange(inRoot(folder), reload);
  say(`\nSite ${siteUrl(settings)}/ · desk ${cmsUrl(settings)}/admin · Ctrl-C stops both.`);
  await untilAsked();
  await stopAll(services);
});
process.exit();
