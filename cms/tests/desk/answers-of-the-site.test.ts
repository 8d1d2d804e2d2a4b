// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RatingsAnswer } from '@portico/shared/contract/rating';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRatings } from '../../site-link/ask-ratings.ts';
import { publisherHealth } from '../../site-link/ask-health.ts';
import { readRelease } from '../../site-link/live.ts';
import { useCmsEnv } from '../../values/env.ts';
import { assetAnswer } from '../../preview/assets-endpoint.ts';
import { testEnv } from '../harness.ts';

let site: Server;
const asked: (string | undefined)[] = [];
/** Ways of the site that answer without an end, and the bytes that they sent. */
const endless = ['/release.json', '/health', '/desk'];
const PART = Buffer.from('{},'.repeat(100_000));
let sent = 0;

beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(request.url);
    if (endless.includes(request.url ?? '')) {
      const more = (): void => {
        sent += PART.length;
        if (!response.destroyed && response.write(PART)) setImmediate(more);
      };
      response.on('drain', more);
      more();
      return;
    }
    response.setHeader('Content-Type', 'text/css').end('body{}');
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const { port } = site.address() as AddressInfo;
  const here = `http://127.0.0.1:${port}`;
  useCmsEnv(testEnv('/nonexistent', { SITE_URL: here, PUBLISHER_URL: here, RATINGS_URL: here }));
});
afterAll(() => new Promise((closed) => site.close(closed)));

test('a preview gets the style of the site, whose name begins with two dots', async () => {
  const answer = await assetAnswer(['_..Yd8v4IqS.css']);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('body{}');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(asked).toEqual(['/assets/_..Yd8v4IqS.css']);
});

test.each([['..', 'release.json'], ['..css'], ['Search.js'], ['a', '..', 'x.css'], []])(
  'what is not a style, font or picture of its own is not asked for: %s',
  async (...path) => {
    asked.length = 0;
    expect((await assetAnswer(path)).status).toBe(404);
    expect(asked).toEqual([]);
  },
);

test.each<[string, number, () => Promise<unknown>]>([
  ['what the site shows', 32, readRelease],
  ['how the publisher does', 1, publisherHealth],
  ['what readers say', 64, () => askRatings('ratings.read', RatingsAnswer).catch(() => undefined)],
])(
  'I2: an answer without an end is given up before it fills the memory: %s',
  async (_, megabytes, ask) => {
    sent = 0;
    expect(await ask()).toBeUndefined();
    // What was on its way when the CMS hung up comes on top.
    expect(sent).toBeLessThan((megabytes + 24) * 1_048_576);
  },
);
