// SPDX-License-Identifier: AGPL-3.0-or-later
// Another process on the same database: creates and renames topics in some rounds, then for as long as it lives, and says
// on its standard output what was acknowledged.
import { startCms } from '../harness.ts';
import { createTopic, renameTopic } from './topics.ts';

const dataDir = process.env['WRITER_DATA_DIR'];
if (!dataDir) throw new Error('WRITER_DATA_DIR is missing');
const rounds = Number(process.env['WRITER_ROUNDS']);
const { payload } = await startCms({ dataDir });

const say = (id: string, title: string): boolean => process.stdout.write(`ACK ${id} ${title}\n`);

async function write(worker: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const title = `${process.pid}-${worker}-${round}`;
    const id = await createTopic(payload, title);
    say(id, title);
    await renameTopic(payload, id, `${title}-renamed`);
    say(id, `${title}-renamed`);
  }
}

await Promise.all([1, 2, 3].map((worker) => write(worker, rounds)));
// Whoever started it lets it go on, or ends it.
for await (const _ of process.stdin)
  await Promise.all([4, 5, 6].map((worker) => write(worker, Number.POSITIVE_INFINITY)));
process.exit(0);
