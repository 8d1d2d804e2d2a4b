// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { CountFiles } from '../counts/count-files.ts';
import { ratingsEnv } from '../env.ts';
import { logTo } from '../log.ts';
import { currentTable } from '../release/current-table.ts';
import { folderIn } from '../release/folder.ts';
import { RatingThrottle } from './limits.ts';
import { RatingFiles } from './rating-files.ts';
import { createRatings, deleteOld } from './server.ts';

/** How often is looked for what must be deleted. */
const DELETE_MS = 3_600_000;

/** The program that takes ratings. It reads the release that is online: CMS and publisher may be off. */
const { DATA_DIR, RATINGS_PORT, SITE_URL, WEBHOOK_SECRETS, TRUST_PROXY } = ratingsEnv();
const log = logTo((line) => process.stdout.write(line), 'ratings');
const folder = folderIn(DATA_DIR);
const options = {
  folder,
  files: new RatingFiles(path.join(DATA_DIR, 'ratings')),
  throttle: new RatingThrottle(),
  table: currentTable(folder, (error) => log.error('the release cannot be read', { error })),
  site: SITE_URL,
  secrets: WEBHOOK_SECRETS,
  counts: new CountFiles(DATA_DIR),
  // The file server stands before it.
  isProxy: (address: string, hop: number) => hop === 0 || TRUST_PROXY(address, hop - 1),
  log,
  now: Date.now,
};
const server = createRatings(options);

server.once('error', (error) => {
  log.error('cannot listen', { error });
  process.exit(1);
});
server.listen(RATINGS_PORT, '127.0.0.1', () => log.info('taking ratings', { port: RATINGS_PORT }));

const tidy = (): void => {
  deleteOld(options).catch((error: unknown) =>
    log.error('old ratings cannot be deleted', { error }),
  );
};
tidy();
setInterval(tidy, DELETE_MS).unref();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 2000).unref();
  });
}
