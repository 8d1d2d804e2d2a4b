// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { publisherEnv } from '../env.ts';
import { startPublisher } from './start.ts';

/** The publisher as a program. */
const running = await startPublisher({
  env: publisherEnv(),
  dist: path.resolve(import.meta.dirname, '../dist'),
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
