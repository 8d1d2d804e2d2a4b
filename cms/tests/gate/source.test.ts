// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { withTrueSource } from '../../gate/request/true-source.ts';
import { sourceAddress, TrustProxy } from '@portico/shared/proxies';
import { sourceOf } from '../../http/source.ts';

const PEER = '192.0.2.1';
const source = (trust: string | undefined, forwardedFor?: string, peer = PEER): string =>
  sourceAddress(peer, forwardedFor, TrustProxy.parse(trust));

describe('F01: whom the CMS believes about where a request comes from', () => {
  test.each([undefined, '0', ''])('nobody, when TRUST_PROXY is %j', (trust) => {
    expect(source(trust, '6.6.6.6')).toBe(PEER);
    expect(source(trust)).toBe(PEER);
  });

  test.each([
    ['one proxy', '1', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['two proxies', '2', '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['fewer addresses than proxies', '2', '203.0.113.9', '203.0.113.9'],
    ['a proxy that says nothing', '1', undefined, PEER],
    ['a proxy that says nonsense', '1', '203.0.113.9, unknown', PEER],
    ['the proxies by address', '192.0.2.0/24', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['several by address', '192.0.2.1,2001:db8::/32', '203.0.113.9, 2001:db8::7', '203.0.113.9'],
    ['somebody who is none of them', '10.0.0.0/8', '6.6.6.6', PEER],
  ])('%s', (_who, trust, forwardedFor, expected) => {
    expect(source(trust, forwardedFor)).toBe(expected);
  });

  test('an address of IPv4 is the same when a socket of both families writes it', () => {
    expect(source('127.0.0.1', '203.0.113.9', '::ffff:127.0.0.1')).toBe('203.0.113.9');
    expect(source('0', undefined, '::ffff:198.51.100.4')).toBe('198.51.100.4');
  });

  test.each(['yes', 'loopback', '10', '-1', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '1.2.3'])(
    'TRUST_PROXY=%s stops the program at its start, and says what it wants',
    (trust) => {
      const said = TrustProxy.safeParse(trust).error?.issues[0]?.message;
      expect(said).toContain('how many proxies');
    },
  );
});

describe('F01: what is counted together', () => {
  const keyOf = (address: string): string =>
    sourceOf(new Request('http://localhost/', { headers: { 'X-Forwarded-For': address } }));

  test('an address of IPv4 by itself, one of IPv6 with its network', () => {
    expect(keyOf('203.0.113.9')).not.toBe(keyOf('203.0.113.10'));
    expect(keyOf('2001:db8:0:7::1')).toBe(keyOf('2001:0db8:0000:0007:ffff:ffff:ffff:ffff'));
    expect(keyOf('2001:db8:0:7::1')).not.toBe(keyOf('2001:db8:0:8::1'));
    expect(keyOf('2001:DB8::1')).toBe(keyOf('2001:db8:0:0:1::'));
    expect(keyOf('::1')).toBe('0:0:0:0::/64');
    // Few zeros left out, within the network itself.
    expect(keyOf('2001::7:1:2:3:4')).toBe('2001:0:0:7::/64');
    expect(keyOf('2001:db8:0:7:1::')).toBe(keyOf('2001:db8::7:1:2:3:4'));
  });
});

describe('F01: the door, over a real connection', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** What stands behind the door sees. */
  async function seen(trust: string, headers: Record<string, string>): Promise<unknown> {
    const door = withTrueSource(TrustProxy.parse(trust), ({ headers: behind }, response) =>
      response.end(JSON.stringify(behind)),
    );
    server = createServer(door).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', headers }, async (answer) => {
        resolve(JSON.parse((await answer.toArray()).join('')));
      })
        .on('error', reject)
        .end();
    });
  }

  const claims = {
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'for=203.0.113.9',
  };

  test('without a proxy nothing that a client says of itself gets through', async () => {
    const behind = await seen('0', claims);
    expect(behind).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(JSON.stringify(behind)).not.toMatch(/203\.0\.113\.9|evil|https/);
  });

  test('with a proxy its word counts', async () => {
    expect(await seen('1', claims)).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
    });
  });
});
