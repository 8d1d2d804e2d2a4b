// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingRequests, wellFormed } from '../../gate/request/well-formed.ts';

let server: Server;
beforeAll(async () => {
  // In the place of Next: answers what it was asked, 405 at one address, and with a policy of its own at another.
  server = createServer(
    readingRequests(false),
    wellFormed((request, response) => {
      const { url = '' } = request;
      if (url.startsWith('/page')) response.setHeader('Content-Security-Policy', 'own');
      response.statusCode = url.startsWith('/published') ? 405 : 200;
      response.end(url);
    }),
  );
  // Next takes such requests as well, and answers none.
  server.on('upgrade', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** Sends a request as it is written. @returns status, header by lower-case name, body */
async function raw(line: string, hosts = ['x'], fields: readonly string[] = []) {
  // What listens is a port, not a pipe.
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(
    [
      line,
      ...hosts.map((host) => `Host: ${host}`),
      ...fields,
      ...(fields.length > 0 ? [] : ['Connection: close']),
      '',
      '',
    ].join('\r\n'),
  );
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const lines = head
    .split('\r\n')
    .slice(1)
    .map((field) => field.split(': '));
  const headers = new Map(lines.map(([name = '', value = '']) => [name.toLowerCase(), value]));
  return { status: Number(head.split(' ')[1]), headers, body };
}

describe('a request to the CMS', () => {
  test('may name the whole address (RFC 9112, 3.2.2)', async () => {
    expect(await raw('GET http://x/api/users?x=1 HTTP/1.1')).toMatchObject({
      status: 200,
      body: expect.stringContaining('/api/users?x=1'),
    });
    expect((await raw('GET http://x HTTP/1.1')).body).toContain('/');
    expect((await raw('GET x HTTP/1.1')).status).toBe(400);
  });

  test('with two hosts is refused', async () => {
    expect((await raw('GET / HTTP/1.1', ['x', 'y'])).status).toBe(400);
  });

  test.each(['a, b', 'a@b', 'a/b', 'a\\b', 'a b', 'a?b', 'a#b'])(
    'with the host «%s» is refused',
    async (host) => {
      expect((await raw('GET / HTTP/1.1', [host])).status).toBe(400);
    },
  );

  test.each([
    '/api/%',
    '/api/articles/%zz',
    '/api/articles/%E0%A4%A',
    '/api/articles/%E0',
    '/admin/%',
    '/published/blobs/%C3%28',
    'http://x/admin/%F',
  ])('with a broken escape is refused: %s', async (address) => {
    expect((await raw(`GET ${address} HTTP/1.1`)).status).toBe(400);
  });

  test('with escapes that are text, or a query that is none, is let through', async () => {
    expect((await raw('GET /admin/citt%C3%A0%00%2F HTTP/1.1')).status).toBe(200);
    expect((await raw('GET /admin?x=%&y=%E0 HTTP/1.1')).status).toBe(200);
  });

  test.each(['websocket', 'h2c', 'HTTP/2.0, TLS/1.0'])(
    'that would rather speak %s is answered as it is',
    async (protocol) => {
      const asked = ['Connection: Upgrade, close', `Upgrade: ${protocol}`];
      expect(await raw('GET /zzz HTTP/1.1', ['x'], asked)).toMatchObject({ status: 200 });
    },
  );

  test('about the server as a whole is told what there is; what is no method of ours is refused', async () => {
    const options = await raw('OPTIONS * HTTP/1.1');
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ]);
    const trace = await raw('TRACE /api/users HTTP/1.1');
    expect([trace.status, trace.headers.has('allow')]).toEqual([405, true]);
    expect((await raw('GET * HTTP/1.1')).status).toBe(400);
  });
});

test('an answer of the CMS has a policy and nosniff though it has none of its own, and 405 says what is allowed', async () => {
  const { headers } = await raw('GET /zzz HTTP/1.1');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect((await raw('GET /page HTTP/1.1')).headers.get('content-security-policy')).toBe('own');
  const allowed = async (line: string) => (await raw(line)).headers.get('allow');
  expect(await allowed('POST /published/manifest HTTP/1.1')).toBe('GET, HEAD, OPTIONS');
  expect(await allowed('GET /published/documents HTTP/1.1')).toBe('POST, OPTIONS');
});
