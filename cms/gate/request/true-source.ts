// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestListener } from 'node:http';
import { type IsProxy, sourceAddress } from '@portico/shared/proxies';

/** Headers that Next believes; they are the client's own claims when no proxy of ours stands before the CMS. */
const CLAIMS = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/**
 * Wraps the handler of Next, which believes `X-Forwarded-For`: it gets this header with the one address that
 * `sourceAddress` found, and claims of a client not at all.
 */
export function withTrueSource(isProxy: IsProxy, handle: RequestListener): RequestListener {
  return (request, response) => {
    const peer = request.socket.remoteAddress ?? '';
    if (!isProxy(peer, 0)) for (const name of CLAIMS) delete request.headers[name];
    const claimed = String(request.headers['x-forwarded-for'] ?? '');
    request.headers['x-forwarded-for'] = sourceAddress(peer, claimed, isProxy);
    handle(request, response);
  };
}
