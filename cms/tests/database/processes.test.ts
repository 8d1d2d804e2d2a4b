// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOnFile, removeData, startCms, type TestCms, testEnv } from '../harness.ts';
import { kill, startWriter } from './process.ts';
import { createTopic, titles } from './topics.ts';

let dataDir: string;
let cms: TestCms;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'portico-processes-'));
  // The tables exist before a second process comes.
  cms = await startCms({ dataDir });
});
afterAll(async () => {
  await cms?.stop();
  await removeData(dataDir);
});

/** A renamed topic may have the next title already: the process died before it could say so. */
const notOlder = (stored: string | undefined, acknowledged: string): boolean =>
  stored === acknowledged || stored === `${acknowledged}-renamed`;

test('R03: two processes on one database lose nothing that was acknowledged', {
  timeout: 180_000,
}, async () => {
  const writer = startWriter(dataDir, 6);
  const own = new Map<string, string>();
  await writer.reached(1);
  for (let round = 0; round < 15; round++)
    own.set(await createTopic(cms.payload, `own-${round}`), `own-${round}`);
  expect(await writer.ended).toBe(0);
  const stored = await titles(cms.payload);
  expect(writer.acknowledged.size).toBe(18);
  for (const [id, title] of [...own, ...writer.acknowledged])
    expect(stored.get(id)).toEqual({ it: title, en: title });
});

// MongoDB keeps the open transaction of a process that was killed for up to a minute, and its turn with it.
test.skipIf(!isOnFile(testEnv('/')))(
  'R02: kill -9 while saving: acknowledged is durable, the rest is whole or absent',
  { timeout: 180_000 },
  async () => {
    await cms.stop();
    const writer = startWriter(dataDir);
    await writer.reached(8);
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
    if (!isOnFile(cms.env)) return;
    const client = createClient({ url: cms.env.DATABASE_URL });
    const { rows } = await client.execute('PRAGMA integrity_check');
    expect(rows[0]?.['integrity_check']).toBe('ok');
    client.close();
  },
);
