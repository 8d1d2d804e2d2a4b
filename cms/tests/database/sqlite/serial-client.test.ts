// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSerialClient } from '../../../database/serial-client.ts';

let folder: string;
let client: Client;
const url = (): string => `file:${path.join(folder, 'x.db')}`;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'portico-client-'));
  client = openSerialClient(url());
  await client.execute('CREATE TABLE t (x INTEGER)');
});
afterEach(async () => {
  client.close();
  await rm(folder, { recursive: true });
});

const count = async (): Promise<number> =>
  Number((await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.['n']);

test('every write is on the disk before it is acknowledged', async () => {
  // Inside a transaction the connection that writes answers; outside, the one that reads.
  const transaction = await client.transaction('write');
  const { rows } = await transaction.execute('PRAGMA synchronous');
  await transaction.rollback();
  expect(rows[0]?.['synchronous']).toBe(2);
  expect((await client.execute('PRAGMA journal_mode')).rows[0]?.['journal_mode']).toBe('wal');
});

test('a transaction is seen whole, after its commit, and by itself before', async () => {
  const transaction = await client.transaction('write');
  await transaction.execute('INSERT INTO t VALUES (1)');
  expect((await transaction.execute('SELECT count(*) AS n FROM t')).rows[0]?.['n']).toBe(1);
  expect(await count()).toBe(0);
  await transaction.commit();
  expect(await count()).toBe(1);
});

test('whoever waits gets the turn in order', async () => {
  const transaction = await client.transaction('write');
  const order: number[] = [];
  const writes = [1, 2, 3].map((x) =>
    client.execute({ sql: 'INSERT INTO t VALUES (?)', args: [x] }).then(() => order.push(x)),
  );
  await transaction.rollback();
  await Promise.all(writes);
  expect(order).toEqual([1, 2, 3]);
});

test('R11: where SQLite itself has ended a transaction, the reason is said, not that there is nothing to roll back', async () => {
  const transaction = await client.transaction('write');
  // As it does on a full disk (sqlite.org/lang_transaction.html, 3).
  await transaction.execute('ROLLBACK');
  await expect(transaction.commit()).rejects.toThrow('cannot commit');
  await transaction.rollback();
  const other = await client.transaction('write');
  await other.execute('ROLLBACK');
  await expect(other.rollback()).resolves.toBeUndefined();
  await (await client.transaction('write')).rollback();
});

test('a transaction that is never ended is rolled back, and says so when it goes on', async () => {
  // Only here is a transaction overdue soon: on a busy machine another would be too.
  const hasty = openSerialClient(url(), { openMs: 150 });
  const transaction = await hasty.transaction('write');
  await transaction.execute('INSERT INTO t VALUES (1)').catch(() => undefined);
  await sleep(200);
  await expect(transaction.commit()).rejects.toThrow(/has been rolled back/);
  hasty.close();
  await client.execute('INSERT INTO t VALUES (2)');
  expect(await count()).toBe(1);
});

test('a row is read by the names of its columns and by their places, also when the table has changed since', async () => {
  const all = async () =>
    (await client.execute('SELECT *, x AS x FROM t')).rows.map((row) => [
      { ...row },
      [...Array.from(row)],
    ]);
  await client.execute('INSERT INTO t VALUES (1)');
  expect(await all()).toEqual([[{ x: 1, 1: 1 }, [1, 1]]]);
  await client.execute("ALTER TABLE t ADD COLUMN y TEXT DEFAULT 'a'");
  await client.execute({ sql: 'INSERT INTO t VALUES (:x, :y)', args: { x: true, y: null } });
  expect(await all()).toEqual([
    [{ x: 1, y: 'a', 2: 1 }, [1, 'a', 1]],
    [{ x: 1, y: null, 2: 1 }, [1, null, 1]],
  ]);
  await expect(
    client.execute({ sql: 'INSERT INTO t VALUES (?, ?)', args: [Number.NaN, ''] }),
  ).rejects.toThrow('NaN');
});

test('a statement that is run again knows nothing of the values of the run before, nor the former names of a table', async () => {
  const ask = async (args: number[]) =>
    (await client.execute({ sql: 'SELECT ? AS a, ? AS b', args })).rows.map((row) => ({ ...row }));
  expect(await ask([1, 2])).toEqual([{ a: 1, b: 2 }]);
  expect(await ask([3])).toEqual([{ a: 3, b: null }]);
  const all = async () => (await client.execute('SELECT * FROM t')).columns;
  await client.execute('INSERT INTO t VALUES (1)');
  const transaction = await client.transaction('write');
  await transaction.execute('ALTER TABLE t RENAME COLUMN x TO z');
  expect(await all()).toEqual(['x']);
  await transaction.commit();
  expect(await all()).toEqual(['z']);
});
