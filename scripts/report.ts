// SPDX-License-Identifier: AGPL-3.0-or-later
import { inRoot } from './machine/root.ts';
import { run } from './machine/run.ts';
import { main } from './machine/say.ts';
import { settingsFromEnvironment } from './portal/settings.ts';

/** `npm run report -- 2026`: drafts the figures of a year from what was counted in `DATA_DIR`. */
await main(async () => {
  const { dataDir } = settingsFromEnvironment();
  await run(process.execPath, ['counts/write-report.ts', ...process.argv.slice(2)], {
    cwd: inRoot('site'),
    env: { DATA_DIR: dataDir },
    show: true,
  });
});
