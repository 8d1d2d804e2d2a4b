// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOnFile, removeData, startCms, type TestCms, testEnv } from '../harness.ts';
import { kill, startWriter, type Writer } from './process.ts';
import { createTopic, titles } from './topics.ts';

const onFile = isOnFile(testEnv('/'));

let dataDir: string;
let cms: TestCms;
/** The other process. On a file it then writes on until it is killed. */
let writer: Writer | undefined;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'portico-processes-'));
  // The tables exist before a second process comes.
  cms = await startCms({ dataDir });
});
afterAll(async () => {
  writer?.child.kill('SIGKILL');
  await cms?.stop();
  await removeData(dataDir);
});

/** A renamed topic may have the next title already: the process died before it could say so. */
const notOlder = (stored: string | undefined, acknowledged: string): boolean =>
  stored === acknowledged || stored === `${acknowledged}-renamed`;

test('R03: two processes on one database lose nothing that was acknowledged', async () => {
  const rounds = onFile ? 6 : 3;
  writer = startWriter(dataDir, rounds);
  const own = new Map<string, string>();
  await writer.reached(1);
  for (let round = 0; round < 10; round++)
    own.set(await createTopic(cms.payload, `own-${round}`), `own-${round}`);
  await writer.reached(3 * rounds * 2);
  const stored = await titles(cms.payload);
  expect(writer.acknowledged.size).toBe(3 * rounds);
  for (const [id, title] of [...own, ...writer.acknowledged])
    expect(stored.get(id)).toEqual({ it: title, en: title });
  if (!onFile) expect(await writer.end()).toBe(0);
});

// MongoDB keeps the open transaction of a process that was killed for up to a minute, and its turn with it.
test.skipIf(!onFile)(
  'R02: kill -9 while saving: acknowledged is durable, the rest is whole or absent',
  async () => {
    if (!writer) throw new Error('There is no other process.');
    await cms.stop();
    writer.goOn();
    await writer.reached(44);
    await sleep(Math.random() * 120);
    await kill(writer);
    const { acknowledged } = writer;
    cms = await startCms({ dataDir });
    const stored = await titles(cms.payload);
    for (const [id, title] of acknowledged) expect(notOlder(stored.get(id)?.it, title)).toBe(true);
    for (const { it, en } of stored.values()) {
      expect(it).toBeDefined();
      expect(en).toBe(it);
    }
    const catalogue = await cms.payload.count({ collection: 'catalogue' });
    expect(catalogue.totalDocs).toBe(stored.size);
    const client = createClient({ url: cms.env.DATABASE_URL });
    const { rows } = await client.execute('PRAGMA integrity_check');
    expect(rows[0]?.['integrity_check']).toBe('ok');
    client.close();
  },
);
