// SPDX-License-Identifier: AGPL-3.0-or-later
import { CountFiles } from '../counts/count-files.ts';
import { RequestCounter } from '../counts/request-counter.ts';
import { serveEnv } from '../env.ts';
import { folderIn } from '../release/folder.ts';
import { logTo } from '../log.ts';
import { createSite } from './server.ts';

/** The file server as a program. It reads releases only: CMS and publisher may be off. */
const { DATA_DIR, SITE_PORT, HOST, RATINGS_URL } = serveEnv();
const log = logTo((line) => process.stdout.write(line), 'serve');
const counter = new RequestCounter({
  files: new CountFiles(DATA_DIR),
  onError: (error) => log.error('the counts cannot be written', { error }),
});
const server = createSite(
  folderIn(DATA_DIR),
  (error) => log.error('not served as it should be', { error }),
  { ratings: RATINGS_URL, counter },
);

server.once('error', (error) => {
  log.error('cannot listen', { error });
  process.exit(1);
});
server.listen(SITE_PORT, HOST, () => log.info('serving', { host: HOST, port: SITE_PORT }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const end = (): void => void counter.close().finally(() => process.exit(0));
    server.close(end);
    server.closeIdleConnections();
    setTimeout(end, 2000).unref();
  });
}
