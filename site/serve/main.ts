// SPDX-License-Identifier: AGPL-3.0-or-later
import { serveEnv } from '../env.ts';
import { folderIn } from '../release/folder.ts';
import { logTo } from '../log.ts';
import { createSite } from './server.ts';

/** The file server as a program. It reads releases only: CMS and publisher may be off. */
const { DATA_DIR, SITE_PORT, HOST } = serveEnv();
const log = logTo((line) => process.stdout.write(line), 'serve');
const server = createSite(folderIn(DATA_DIR), (error) =>
  log.error('not served as it should be', { error }),
);

server.once('error', (error) => {
  log.error('cannot listen', { error });
  process.exit(1);
});
server.listen(SITE_PORT, HOST, () => log.info('serving', { host: HOST, port: SITE_PORT }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 2000).unref();
  });
}
