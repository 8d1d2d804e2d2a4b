// SPDX-License-Identifier: AGPL-3.0-or-later
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { checkLink, PUBLIC, type Reach } from '../../link-check/check-link.ts';
import { askDns, UnknownName } from '../../link-check/names.ts';
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

const addressesOf = async (name: string) => {
  const left = names[name];
  const address = left && left.length > 1 ? left.shift() : left?.[0];
  if (!address) throw new UnknownName(name);
  return [{ address, family: 4 }];
};

const reach = (more: Partial<Reach> = {}): Reach => ({
  schemes: { 'http:': { port, request: request as Reach['schemes'][string]['request'] } },
  names: () => ({ addressesOf, cancel: () => {} }),
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

/** A name server that answers every question with a code of DNS, or with none at all. */
async function nameServer(codeOf: (name: string) => number | undefined): Promise<{
  readonly socket: Socket;
  readonly address: string;
}> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const labels: string[] = [];
    for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
      labels.push(question.subarray(at + 1, at + 1 + (question[at] ?? 0)).toString());
    const code = codeOf(labels.join('.'));
    if (code === undefined) return;
    const end = 12 + labels.join('.').length + 2 + 4;
    // A name server of «it.»: its own name.
    const found = Buffer.from([0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 60, 0, 2, 0xc0, 12]);
    const answer = Buffer.concat([question.subarray(0, end), ...(code === 0 ? [found] : [])]);
    answer.set([0x81, 0x80 + code, 0, 1, 0, code === 0 ? 1 : 0, 0, 0, 0, 0], 2);
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { socket, address: `127.0.0.1:${socket.address().port}` };
}

describe('a name that has no address', () => {
  const NXDOMAIN = 3;
  const SERVFAIL = 2;
  const stateAt = async (codeOf: (name: string) => number | undefined, timeMs = 5000) => {
    const { socket, address } = await nameServer(codeOf);
    try {
      const dns = () => askDns([address]);
      return await checkLink('https://giornale.example/', { ...PUBLIC, names: dns, timeMs });
    } finally {
      socket.close();
    }
  };

  it('is dead when the name servers know others', async () => {
    expect(await stateAt((name) => (name === 'it' ? 0 : NXDOMAIN))).toBe('dead');
  });

  it.each([
    ['they know no other', () => NXDOMAIN],
    ['they fail', () => SERVFAIL],
    ['they fail for others', (name: string) => (name === 'it' ? SERVFAIL : NXDOMAIN)],
  ])('says nothing when %s', async (_when, codeOf) => {
    expect(await stateAt(codeOf)).toBe('unknown');
  });

  it('says nothing when they do not answer in time, and is asked for no longer', async () => {
    expect(await stateAt(() => undefined, 300)).toBe('unknown');
  });

  it.each(['localhost.', 'localhost', 'giornale', 'stampa.local', 'posta.internal.'])(
    'is nobody’s business outside when it is one of an own network: %s',
    async (host) => {
      const questions: string[] = [];
      const dns = () => ({
        addressesOf: async (name: string) => {
          questions.push(name);
          throw new UnknownName(name);
        },
        cancel: () => {},
      });
      expect(await checkLink(`https://${host}/`, { ...PUBLIC, names: dns })).toBe('unknown');
      expect(questions).toEqual([]);
    },
  );
});

test.each(['http', 'https'])('an address that begins with %s:// is looked at', async (scheme) => {
  const questions: string[] = [];
  const dns = () => ({
    addressesOf: async (name: string) => {
      questions.push(name);
      throw new UnknownName(name);
    },
    cancel: () => {},
  });
  const link = `${scheme}://giornale.example/`;
  expect(await checkLink(link, { ...PUBLIC, names: dns })).toBe('dead');
  expect(questions).toEqual(['giornale.example']);
});

test('a look that is stopped ends, and says nothing', async () => {
  const stop = new AbortController();
  const look = checkLink(at('/slow'), reach({ timeMs: 60_000 }), stop.signal);
  stop.abort();
  expect(await look).toBe('unknown');
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
