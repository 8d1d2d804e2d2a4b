// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { publisherEnv } from '../env.ts';
import { folderIn } from '../release/folder.ts';
import { startPublisher } from './start.ts';

const env = publisherEnv();

// A child for each publication draws sheets or makes an index: its code is compiled once, not each time.
process.env['NODE_COMPILE_CACHE'] ??= folderIn(env.DATA_DIR).compiled;

/** The publisher as a program. */
const running = await startPublisher({
  env,
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
