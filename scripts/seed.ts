// SPDX-License-Identifier: AGPL-3.0-or-later
import { openDemoFolder } from './portal/demo-folder.ts';
import { main } from './machine/say.ts';
import { seed } from './portal/seed.ts';
import { settingsFromEnvironment } from './portal/settings.ts';

/** `npm run seed`: puts the demo content in again; what is there already stays as it is. */
await main(async () => {
  const settings = settingsFromEnvironment();
  openDemoFolder(settings);
  await seed(settings);
});
