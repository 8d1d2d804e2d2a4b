// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { checkLink, PUBLIC, type Reach } from '../../link-check/check-link.ts';
import { isPublicAddress } from '../../link-check/public-address.ts';

describe('an address inside a network is none of the public Internet', () => {
  test.each([
    ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.7'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', 'fc00::1'],
    ...['fe80::1', 'ff02::1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', ''],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.215.14', '1.1.1.1', '172.32.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

let server: Server;
let port: number;
/** Paths that were asked for. */
let asked: string[] = [];
/** Addresses of a name, one for each time that it is looked up; the last for ever. */
let names: Record<string, string[]> = {};

/** The server of the test stands for one that is public; nothing else of this machine does. */
const OPEN = '127.0.0.1';

const resolve = ((
  name: string,
  _options: object,
  done: (error: Error | null, found: LookupAddress[]) => void,
) => {
  const left = names[name];
  const address = left && left.length > 1 ? left.shift() : left?.[0];
  if (!address) return done(Object.assign(new Error(name), { code: 'ENOTFOUND' }), []);
  done(null, [{ address, family: 4 }]);
}) as Reach['resolve'];

const reach = (more: Partial<Reach> = {}): Reach => ({
  protocol: 'http:',
  port,
  request: request as Reach['request'],
  resolve,
  isAllowed: (address) => address === OPEN,
  timeMs: 500,
  ...more,
});

const at = (path: string, name = 'giornale.example'): string => `http://${name}:${port}${path}`;

beforeAll(async () => {
  server = createServer((incoming, answer): void => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://x.example');
    asked.push(pathname);
    const status = Number(/^\/(\d{3})$/.exec(pathname)?.[1] ?? 200);
    const to = searchParams.get('to');
    if (pathname === '/slow') return;
    if (pathname === '/endless') {
      answer.writeHead(200);
      const more = setInterval(() => answer.write('x'.repeat(65_536)), 1);
      answer.on('close', () => clearInterval(more));
      return;
    }
    const location = pathname === '/loop' ? '/loop' : to;
    if (location === null) answer.writeHead(status).end('testo');
    else answer.writeHead(302, { location }).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  names = { 'giornale.example': [OPEN], 'altro.example': [OPEN], 'interno.example': ['127.0.0.2'] };
});

describe('a link', () => {
  test.each([
    ['/200', 'alive'],
    ['/404', 'dead'],
    ['/410', 'dead'],
    ['/401', 'unknown'],
    ['/403', 'unknown'],
    ['/429', 'unknown'],
    ['/500', 'unknown'],
    ['/endless', 'alive'],
    ['/slow', 'unknown'],
  ])('that answers %s is %s', async (path, state) => {
    expect(await checkLink(at(path), reach())).toBe(state);
  });

  it('of a name that nobody knows is dead', async () => {
    expect(await checkLink(at('/', 'nessuno.example'), reach())).toBe('dead');
  });

  it('is followed three times, not four', async () => {
    const hop = (left: number): string =>
      left === 0 ? '/404' : `/hop?to=${encodeURIComponent(hop(left - 1))}`;
    expect(await checkLink(at(hop(3)), reach())).toBe('dead');
    expect(await checkLink(at(hop(4)), reach())).toBe('unknown');
    expect(await checkLink(at('/loop'), reach())).toBe('unknown');
  });
});

describe('nothing inside a network is asked', () => {
  const refused = async (link: string, more: Partial<Reach> = {}): Promise<void> => {
    expect(await checkLink(link, reach(more))).toBe('unknown');
  };

  it('by a name that leads there', async () => {
    await refused(at('/200', 'interno.example'));
    expect(asked).toEqual([]);
  });

  it('by its number, however it is written', async () => {
    const isAllowed = (): boolean => false;
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:7f00:1]'])
      await refused(at('/200', host), { isAllowed });
    expect(asked).toEqual([]);
  });

  it('after a redirect', async () => {
    for (const to of [at('/200', 'interno.example'), `http://127.0.0.2:${port}/200`])
      await refused(at(`/hop?to=${encodeURIComponent(to)}`));
    expect(asked).toEqual(['/hop', '/hop']);
  });

  it('when a name leads elsewhere the second time that it is looked up', async () => {
    names['altro.example'] = ['127.0.0.2', OPEN];
    await refused(at('/200', 'altro.example'));
    expect(asked).toEqual([]);
    names['altro.example'] = [OPEN, '127.0.0.2'];
    expect(await checkLink(at('/200', 'altro.example'), reach())).toBe('alive');
  });

  it('on another port, in another protocol, or with a password', async () => {
    for (const link of [
      `http://giornale.example:${port + 1}/200`,
      'ftp://giornale.example/',
      'file:///etc/passwd',
      at('/200').replace('//', '//a:b@'),
      'niente',
    ])
      await refused(link);
    await refused(at(`/hop?to=${encodeURIComponent('file:///etc/passwd')}`));
    expect(asked).toEqual(['/hop']);
    expect(await checkLink(at('/200'), PUBLIC)).toBe('unknown');
  });
});
