// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { publisherEnv } from '../env.ts';
import { startPublisher } from './start.ts';

// A child for each publication draws sheets or makes an index: its code is compiled once, not each time. It stands beside
// the code, not among the data: a backup that is brought back must bring no code.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve(
  import.meta.dirname,
  '../node_modules/.cache/publisher',
);

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
