// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, RequestListener } from 'node:http';
import { type IsProxy, sourceAddress } from '../../http/proxies.ts';

/** What Next believes of how a request came; without a proxy of ours, the client says it of itself. */
const CLAIMS = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/**
 * Stands before Next, which keeps `X-Forwarded-For` as it comes: behind this door the header holds one address, and
 * it is true.
 */
export function atTheDoor(isProxy: IsProxy, handle: RequestListener): RequestListener {
  return (request, response) => {
    const peer = request.socket.remoteAddress ?? '';
    if (!isProxy(peer, 0)) for (const name of CLAIMS) delete request.headers[name];
    request.headers['x-forwarded-for'] = sourceAddress(peer, forwardedFor(request), isProxy);
    handle(request, response);
  };
}

/** Node joins repeated headers of this name; its types do not say so. */
function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const given = headers['x-forwarded-for'];
  return Array.isArray(given) ? given.join(',') : given;
}
