// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:http';
import { parseEnv, Port } from '@portico/shared/env';
import next from 'next';
import { z } from 'zod';
import { cmsEnv } from './values/env.ts';
import { logConsole } from './values/log-console.ts';
import { TrustProxy } from '@portico/shared/proxies';
import { orNotAnswered } from './gate/request/not-answered.ts';
import { withTrueSource } from './gate/request/true-source.ts';
import { readingRequests, wellFormed } from './gate/request/well-formed.ts';

/** The environment variables of this program itself. */
const ServerEnv = z.object({
  CMS_PORT: Port.default(3000),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Which proxies stand before the CMS: how many, or their addresses. */
  TRUST_PROXY: TrustProxy,
});

/** The CMS as a program: `next start`, but it does not believe the address that a client claims. */
cmsEnv();
const { CMS_PORT: port, HOST: hostname, TRUST_PROXY } = parseEnv(ServerEnv, 'The CMS');
const dev = process.env.NODE_ENV === 'development';
// Under development Next writes for the person who develops.
if (!dev) logConsole();
// Payload's reloading under development asks here.
process.env['PORT'] = String(port);

const server = createServer(readingRequests(dev));
const app = next({ dev, dir: import.meta.dirname, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const answer = withTrueSource(TRUST_PROXY, orNotAnswered(handle));

server.on('request', wellFormed(answer));
server.once('error', (error) => {
  console.error(`The CMS cannot listen on ${hostname}:${port}.`, error);
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`The CMS listens on ${hostname}:${port}.`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  });
}
