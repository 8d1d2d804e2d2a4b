// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useCmsEnv } from '../../values/env.ts';
import { assetAnswer } from '../../preview/assets-endpoint.ts';
import { testEnv } from '../harness.ts';

let site: Server;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('Content-Type', 'text/css').end('body{}');
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const { port } = site.address() as AddressInfo;
  useCmsEnv(testEnv('/nonexistent', { SITE_URL: `http://127.0.0.1:${port}` }));
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
