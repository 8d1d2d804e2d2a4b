// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startCms } from '../../harness.ts';

test('the database and the files beside it are their owner’s alone, and become so where they were not', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'portico-modes-'));
  const modes = () =>
    Promise.all(
      ['cms.db', 'cms.db-wal', 'cms.db-shm'].map(
        async (name) => (await stat(path.join(dataDir, name))).mode & 0o777,
      ),
    );
  try {
    const first = await startCms({ dataDir });
    expect(await modes()).toEqual([0o600, 0o600, 0o600]);
    await first.stop();
    await chmod(path.join(dataDir, 'cms.db'), 0o644);
    const second = await startCms({ dataDir });
    expect(await modes()).toEqual([0o600, 0o600, 0o600]);
    await second.stop();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
