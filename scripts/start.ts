// SPDX-License-Identifier: AGPL-3.0-or-later
import { demoLogins, openDemoFolder } from './portal/demo-folder.ts';
import { demandFree } from './portal/ports.ts';
import { startPortal } from './portal/programs.ts';
import { buildAndSeed } from './portal/prepare.ts';
import { main, say, seconds, step } from './machine/say.ts';
import {
  cmsUrl,
  type PortalSettings,
  settingsFromEnvironment,
  siteUrl,
} from './portal/settings.ts';
import { supervise } from './portal/supervise.ts';

/** `npm start`: the whole demo on this machine, bound to loopback. */
async function start(): Promise<void> {
  const begin = Date.now();
  const settings = settingsFromEnvironment();
  await demandFree(settings);
  openDemoFolder(settings);
  await buildAndSeed(settings);
  const services = await step(
    'Starting CMS, publisher, file server and ratings',
    'a few seconds',
    () => startPortal(settings, { onLine: (name, line) => console.error(`[${name}] ${line}`) }),
  );
  showAddresses(settings, begin);
  await supervise(services);
}

function showAddresses(settings: PortalSettings, begin: number): void {
  say(`
The portal is up (${seconds(begin)}).

  Site   ${siteUrl(settings)}/
  Desk   ${cmsUrl(settings)}/admin
`);
  for (const login of demoLogins(settings.dataDir)) {
    const organisation = login.organisation ? ` (${login.organisation})` : '';
    say(
      `  ${`${login.role}${organisation}`.padEnd(44)} ${login.email.padEnd(34)} ${login.password}`,
    );
  }
  say('\nIt listens on this machine only. Ctrl-C stops all of it.');
}

await main(start);
process.exit();
