// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { call } from '../../components/api/call.ts';

test('a failure says after how many seconds to ask again, when the server says it as a number or as a date', async () => {
  const later = new Date(Date.now() + 3_600_000).toUTCString();
  const said = ['30', later, 'presto', '-5'];
  const server = createServer((request, response) => {
    response.writeHead(429, { 'Retry-After': said[Number(request.url?.slice(1))] ?? '' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (index: number) => {
    const answer = await call(`http://127.0.0.1:${port}/${index}`);
    return answer.ok ? undefined : answer.retryAfter;
  };
  expect(await ask(0)).toBe(30);
  expect(await ask(1)).toBeGreaterThan(3000);
  expect(await ask(1)).toBeLessThanOrEqual(3600);
  expect([await ask(2), await ask(3)]).toEqual([undefined, undefined]);
  server.close();
});
