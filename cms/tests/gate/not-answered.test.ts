// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { orNotAnswered } from '../../gate/request/not-answered.ts';

// In the place of Next, when it gives up.
const server = createServer(orNotAnswered(() => Promise.reject(new Error('The disk is on fire'))));
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  logged.mockRestore();
});
afterEach(() => logged.mockClear());

test.each([
  ['/admin/collections/articles?limit=10', '/admin/collections/articles'],
  ['/parere/SECRET', '/parere/…'],
  ['//PARERE//SECRET/?a=b', '//PARERE//…'],
  ['/admin/reset/SECRET', '/admin/reset/…'],
  ['/oidc/callback?code=SECRET&state=SECRET', '/oidc/callback'],
])('a request for %s that fails is in the log without a secret', async (asked, path) => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${asked}`);
  expect(answer.status).toBe(500);
  const line = logged.mock.calls.flat().map(String);
  expect(line).toContain(path);
  expect(line.join(' ')).toContain('The disk is on fire');
  expect(line.join(' ')).not.toContain('SECRET');
});
