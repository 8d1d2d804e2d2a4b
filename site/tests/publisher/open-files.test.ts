// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bench, until } from './bench.ts';
import { article } from './documents.ts';

let bench: Bench;
/** Larger than the buffers of a connection, so that its answer waits for a reader. */
const picture = randomBytes(3 * 1_048_576);
const path = `/media/${sha256(picture)}.webp`;

beforeAll(async () => {
  bench = await Bench.make();
  bench.cms.blobs.set(sha256(picture), picture);
  bench.cms.publish(article(1, 'Con immagine', { picture: sha256(picture) }));
  await bench.start();
  await bench.caughtUp();
  await bench.serve();
});
afterAll(() => bench.close());

/** Files and connections that this process, in which the file server runs too, has open. */
const openFiles = (): number => readdirSync('/proc/self/fd').length;

/** Sends text, and hangs up at once or after the first bytes of an answer. */
const hangUp = (text: string, after: 'sending' | 'first bytes'): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(bench.sitePort, '127.0.0.1');
    socket.on('error', () => undefined).on('close', () => resolve());
    if (after === 'first bytes') socket.once('data', () => socket.destroy());
    socket.write(text, () => after === 'sending' && setTimeout(() => socket.destroy(), 2));
  });

const ask = (method: string): string => `${method} ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

describe.skipIf(process.platform !== 'linux')(
  'no answer that nobody takes keeps a file open',
  () => {
    test.each([
      ['HEAD', () => hangUp(ask('HEAD'), 'first bytes')],
      ['requests given up before the answer', () => hangUp(ask('GET'), 'sending')],
      ['requests given up in the middle of the answer', () => hangUp(ask('GET'), 'first bytes')],
      ['pipelined requests given up', () => hangUp(ask('GET').repeat(10), 'first bytes')],
      ['pipelined HEAD and GET', () => hangUp(ask('HEAD') + ask('GET').repeat(5), 'sending')],
    ])('%s', async (_what, once) => {
      await once();
      await sleep(50);
      const before = openFiles();
      for (let round = 0; round < 20; round += 1)
        await Promise.all(Array.from({ length: 10 }, () => once()));
      await until(() => openFiles() <= before + 2);
      expect(openFiles()).toBeLessThanOrEqual(before + 2);
    });
  },
);
