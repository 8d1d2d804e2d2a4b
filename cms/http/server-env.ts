// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseEnv, Port } from '@portico/shared/env';
import { z } from 'zod';
import { TrustProxy } from './proxies.ts';

/** The environment variables of `server.ts` itself. */
const ServerEnv = z.object({
  CMS_PORT: Port.default(3000),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Which proxies stand before the CMS: how many, or their addresses. */
  TRUST_PROXY: TrustProxy,
});

export const serverEnv = (): z.output<typeof ServerEnv> => parseEnv(ServerEnv, 'The CMS');
