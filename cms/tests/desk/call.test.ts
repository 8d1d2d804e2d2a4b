// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../components/api/call.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [status = '', body = '', length = ''] = decodeURIComponent(
      request.url?.slice(1) ?? '',
    ).split('|');
    response.writeHead(Number(status), length === '' ? {} : { 'Content-Length': length });
    response.write(body, () => (length === '' ? response.end() : response.destroy()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (said: string) => call(`${origin}/${encodeURIComponent(said)}`);

describe('A3: an answer of the server is', () => {
  test.each([
    '200|<html>Accedi alla rete</html>',
    '200|',
    '204|',
    '200|null',
    '200|"x"',
    '200|[]',
    '200|{"doc":{"title":"A|100',
  ])('none: %s', async (said) => {
    expect(await ask(said)).toMatchObject({ ok: false, status: 0, code: 'network' });
  });

  test('an object, and keeps the status of a failure whatever its body', async () => {
    expect(await ask('200|{"a":1}')).toEqual({ ok: true, data: { a: 1 } });
    expect(await ask('502|<html>')).toMatchObject({ ok: false, status: 502 });
  });
});
