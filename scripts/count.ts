// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolve } from 'node:path';
import { inRoot } from './machine/root.ts';
import { run } from './machine/run.ts';
import { main } from './machine/say.ts';
import { settingsFromEnvironment } from './portal/settings.ts';

/** `npm run count -- access.log.1 …`: counts logs of nginx for the portal in `DATA_DIR`. */
await main(async () => {
  const { dataDir } = settingsFromEnvironment();
  const logs = process.argv.slice(2).map((log) => resolve(log));
  await run(process.execPath, ['counts/count-log.ts', ...logs], {
    cwd: inRoot('site'),
    env: { DATA_DIR: dataDir },
    show: true,
  });
});
