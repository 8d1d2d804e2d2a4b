// SPDX-License-Identifier: AGPL-3.0-or-later
// `node seed/main.ts`: migrates the database of the environment and puts the demonstration in.
import { civilDate } from '@portico/shared/civil-date';
import { getPayload } from 'payload';
import { createConfig } from '../config.ts';
import { cmsEnv } from '../values/env.ts';
import { withDemoChecks } from './demo-checks.ts';
import { readFixtures } from './fixtures.ts';
import { seedDemo } from './seed-demo.ts';

const env = cmsEnv();
const payload = await getPayload({ config: createConfig(env, { migrate: true }) });
const documents = withDemoChecks(await readFixtures(), civilDate(Date.now()));
const { stored, published } = await seedDemo(payload, env.DATA_DIR, documents);
payload.logger.info(`Demo: ${stored} documents put in, ${published} published.`);
await payload.destroy();
process.exit(0);
