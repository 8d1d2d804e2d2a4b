// SPDX-License-Identifier: AGPL-3.0-or-later
// Another process on the same file: creates and renames topics for as long as it lives, and says on its standard
// output what was acknowledged.
import { startCms } from '../harness.ts';
import { createTopic, renameTopic } from './topics.ts';

const dataDir = process.env['WRITER_DATA_DIR'];
if (!dataDir) throw new Error('WRITER_DATA_DIR is missing');
const limit = Number(process.env['WRITER_LIMIT'] ?? Number.POSITIVE_INFINITY);
const { payload } = await startCms({ dataDir });

const say = (id: string, title: string): boolean => process.stdout.write(`ACK ${id} ${title}\n`);

async function write(worker: number): Promise<void> {
  for (let round = 0; round < limit; round++) {
    const title = `${process.pid}-${worker}-${round}`;
    const id = await createTopic(payload, title);
    say(id, title);
    await renameTopic(payload, id, `${title}-renamed`);
    say(id, `${title}-renamed`);
  }
}

await Promise.all([write(1), write(2), write(3)]);
process.exit(0);
