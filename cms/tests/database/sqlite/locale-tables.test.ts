// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { startCms } from '../../harness.ts';

test('every table of localised fields has an index on its parent', async () => {
  const cms = await startCms();
  const client = createClient({ url: `file:${path.join(cms.dataDir, 'cms.db')}` });
  const { rows: tables } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_locales' ESCAPE '\\'",
  );
  const { rows: indexes } = await client.execute(
    "SELECT tbl_name FROM sqlite_master WHERE type = 'index' AND name LIKE '%\\_parent\\_idx' ESCAPE '\\'",
  );
  client.close();
  await cms.stop();
  expect(tables.length).toBeGreaterThan(8);
  const indexed = new Set(indexes.map((row) => row['tbl_name']));
  expect(tables.map((row) => row['name']).filter((name) => !indexed.has(name))).toEqual([]);
});
