// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { askDns, type Names, UnknownName } from './names.ts';
import { isOwnName } from '../values/own-name.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * What is known of a link: that it leads somewhere, that it does not (404, 410, a name that does not exist), or neither: who
 * refuses programs, wants to be paid or does not answer tonight is not dead.
 */
export type LinkState = 'alive' | 'dead' | 'unknown';

const MAX_REDIRECTS = 3;
const MAX_HEADERS = 16 * 1024;

interface Scheme {
  /** No other is asked. */
  readonly port: number;
  readonly request: typeof httpsRequest;
}

/** What is asked, and how: by default the web on the public Internet. */
export interface Reach {
  /** By the protocol of an address, with its colon. */
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** For one link. */
  readonly names: () => Names;
  readonly isAllowed: (address: string) => boolean;
  readonly timeMs: number;
}

export const PUBLIC: Reach = {
  schemes: {
    'https:': { port: 443, request: httpsRequest },
    'http:': { port: 80, request: httpRequest },
  },
  names: askDns,
  isAllowed: isPublicAddress,
  timeMs: 10_000,
};

/** One look at a link. */
interface Look extends Omit<Reach, 'names'> {
  readonly names: Names;
  readonly signal: AbortSignal;
}

class NotAllowed extends Error {}

/**
 * Gives the connection the addresses that it looked at itself, all of them allowed: a name that leads elsewhere the next time
 * it is asked for (DNS rebinding) leads nowhere.
 */
const checkedLookup =
  ({ names, isAllowed }: Look): LookupFunction =>
  (host, options, done) => {
    names.addressesOf(host).then(
      (found) => {
        const closed = found.some(({ address }) => !isAllowed(address));
        const [first] = found;
        if (closed || !first) return done(new NotAllowed(host), '', 0);
        if (options.all) return done(null, found);
        done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

/** Only what a newspaper has: the web, the usual port, a public name, nobody's password. */
function isAskable({ protocol, port, hostname, username, password }: URL, look: Look): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const scheme = look.schemes[protocol];
  return (
    scheme !== undefined &&
    (port === '' || Number(port) === scheme.port) &&
    username === '' &&
    password === '' &&
    // A connection to a number asks nobody for an address.
    (isIP(host) === 0 ? !isOwnName(host) : look.isAllowed(host))
  );
}

/** The head of an answer; its body is not read. */
function headOf(url: URL, { port, request }: Scheme, look: Look): Promise<IncomingMessage> {
  const { promise, resolve: take, reject } = Promise.withResolvers<IncomingMessage>();
  const asking = request(url, {
    method: 'GET',
    port,
    lookup: checkedLookup(look),
    signal: look.signal,
    maxHeaderSize: MAX_HEADERS,
    // Without an agent, which would give a connection that another link left open.
    agent: false,
    headers: { accept: 'text/html,*/*;q=0.5', 'user-agent': 'Portico-link-check' },
  });
  asking.on('response', (answer) => {
    answer.on('error', () => {});
    answer.destroy();
    take(answer);
  });
  asking.on('error', reject);
  asking.end();
  return promise;
}

function stateOf({ statusCode = 0 }: IncomingMessage): LinkState {
  if (statusCode === 404 || statusCode === 410) return 'dead';
  return statusCode >= 200 && statusCode < 300 ? 'alive' : 'unknown';
}

async function followed(link: string, look: Look): Promise<LinkState> {
  let url = URL.parse(link);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const scheme = url && isAskable(url, look) ? look.schemes[url.protocol] : undefined;
    if (!url || !scheme) return 'unknown';
    const answer = await headOf(url, scheme, look);
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode >= 400 || !headers.location) return stateOf(answer);
    url = URL.parse(headers.location, url);
  }
  return 'unknown';
}

/**
 * Looks where a link leads, within limits: the web only, no address inside a network, neither at first nor after a redirect,
 * three redirects, ten seconds, no byte of the page.
 * @param stop ends the look; then the link is unknown
 */
export async function checkLink(
  link: string,
  reach: Reach = PUBLIC,
  stop?: AbortSignal,
): Promise<LinkState> {
  const limit = AbortSignal.timeout(reach.timeMs);
  const signal = stop ? AbortSignal.any([limit, stop]) : limit;
  const names = reach.names();
  signal.addEventListener('abort', names.cancel, { once: true });
  try {
    return await followed(link, { ...reach, names, signal });
  } catch (error) {
    // Every other failure may be over tomorrow.
    return error instanceof UnknownName ? 'dead' : 'unknown';
  } finally {
    signal.removeEventListener('abort', names.cancel);
    names.cancel();
  }
}
