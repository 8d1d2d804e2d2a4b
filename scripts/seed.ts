// SPDX-License-Identifier: AGPL-3.0-or-later
import { openDemoFolder } from './lib/demo-folder.ts';
import { main } from './lib/say.ts';
import { seed } from './lib/seed.ts';
import { settingsFromEnvironment } from './lib/settings.ts';

/** `npm run seed`: puts the demo content in again; what is there already stays as it is. */
await main(async () => {
  const settings = settingsFromEnvironment();
  openDemoFolder(settings);
  await seed(settings);
});
