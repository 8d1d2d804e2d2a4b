// SPDX-License-Identifier: AGPL-3.0-or-later
import { lookup as resolve } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/**
 * What is known of a link: that it leads somewhere, that it does not (404, 410, a name that does not exist), or neither: who
 * refuses programs, wants to be paid or does not answer tonight is not dead.
 */
export type LinkState = 'alive' | 'dead' | 'unknown';

const MAX_REDIRECTS = 3;
const MAX_HEADERS = 16 * 1024;

/** What is asked, and how: by default https on the public Internet. */
export interface Reach {
  readonly protocol: string;
  /** No other is asked. */
  readonly port: number;
  readonly request: typeof request;
  readonly resolve: typeof resolve;
  readonly isAllowed: (address: string) => boolean;
  readonly timeMs: number;
}

export const PUBLIC: Reach = {
  protocol: 'https:',
  port: 443,
  request,
  resolve,
  isAllowed: isPublicAddress,
  timeMs: 10_000,
};

class NotAllowed extends Error {}

/**
 * Gives the connection the addresses that it looked at itself, all of them allowed: a name that leads elsewhere the next time
 * it is asked for (DNS rebinding) leads nowhere.
 */
const checkedLookup =
  ({ resolve: find, isAllowed }: Reach): LookupFunction =>
  (host, options, done) => {
    find(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const closed = found.some(({ address }) => !isAllowed(address));
      const [first] = found;
      if (closed || !first) return done(new NotAllowed(host), '', 0);
      if (options.all) return done(null, found);
      done(null, first.address, first.family);
    });
  };

/** Only what a newspaper has: https, the usual port, a name, nobody's password. */
function isAskable({ protocol, port, hostname, username, password }: URL, reach: Reach): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (
    protocol === reach.protocol &&
    (port === '' || Number(port) === reach.port) &&
    username === '' &&
    password === '' &&
    // A connection to a number asks nobody for an address.
    (isIP(host) === 0 || reach.isAllowed(host))
  );
}

/** The head of an answer; its body is not read. */
function headOf(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve: take, reject } = Promise.withResolvers<IncomingMessage>();
  const asking = reach.request(url, {
    method: 'GET',
    port: reach.port,
    lookup: checkedLookup(reach),
    signal,
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

async function followed(link: string, reach: Reach, signal: AbortSignal): Promise<LinkState> {
  let url = URL.parse(link);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (!url || !isAskable(url, reach)) return 'unknown';
    const answer = await headOf(url, reach, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode >= 400 || !headers.location) return stateOf(answer);
    url = URL.parse(headers.location, url);
  }
  return 'unknown';
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * Looks where a link leads, within limits: https only, no address inside a network, neither at first nor after a redirect,
 * three redirects, ten seconds, no byte of the page.
 */
export async function checkLink(link: string, reach: Reach = PUBLIC): Promise<LinkState> {
  const limit = AbortSignal.timeout(reach.timeMs);
  try {
    return await followed(link, reach, limit);
  } catch (error) {
    // The name is not known to anybody; every other failure may be over tomorrow.
    return hasCode(error, 'ENOTFOUND') ? 'dead' : 'unknown';
  }
}
