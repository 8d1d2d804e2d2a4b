// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from 'node:http';

/** The methods that some address of the CMS answers. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What an answer carries that has nothing of its own, as a page of Next that says «not found» or a static file. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** The methods of the routes of Next that answer 405, none of which says so itself (RFC 9110, 15.5.6). */
function allowedAt(url: string): string {
  if (/^\/published\/documents\/?(?:\?|$)/.test(url)) return 'POST, OPTIONS';
  return url.startsWith('/parere/') ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
}

/** Puts headers on the answer that it has not got when it is sent. */
function completeWhenSent({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const send = response.writeHead;
  response.writeHead = function writeHead(this: ServerResponse, ...given: never[]) {
    const [status] = given as unknown as [number];
    for (const [name, value] of Object.entries(HEADERS))
      if (!response.hasHeader(name)) response.setHeader(name, value);
    if (status === 405 && !response.hasHeader('Allow')) response.setHeader('Allow', allowedAt(url));
    return Reflect.apply(send, response, given);
  } as ServerResponse['writeHead'];
}

/** The path and query of a request, which may name the whole address (RFC 9112, 3.2.2); `undefined` when it does neither. */
function originForm(url: string): string | undefined {
  if (url.startsWith('/')) return url;
  const origin = /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0];
  if (origin === undefined) return undefined;
  const rest = url.slice(origin.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** More than one `Host` may be read as one here and as the other by a program before this one (RFC 9112, 3.2). */
const hasTwoHosts = ({ rawHeaders }: IncomingMessage): boolean =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1;

/** Is an escape in the path of an address broken, or no text? Next answers 500 for it. */
function hasBrokenEscape(target: string): boolean {
  const [path = ''] = target.split('?');
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

/** Signs that are in no name of a host. */
const NO_HOST = /[\s/?#@\\,]/;

function refuse(response: ServerResponse, status: number, allow?: string): void {
  response.writeHead(status, {
    'Content-Length': 0,
    'Cache-Control': 'no-store',
    ...(allow !== undefined && { Allow: allow }),
  });
  response.end();
}

/** Lets through only what Next can answer, and sees to the headers of every answer. */
export function wellFormed(handle: RequestListener): RequestListener {
  return (request, response) => {
    completeWhenSent(request, response);
    const { method = '', url = '' } = request;
    const allow = METHODS.join(', ');
    const target = originForm(url);
    if (hasTwoHosts(request) || NO_HOST.test(request.headers.host ?? '')) refuse(response, 400);
    else if (method === 'OPTIONS' && url === '*') refuse(response, 204, allow);
    else if (!METHODS.includes(method)) refuse(response, 405, allow);
    else if (target === undefined || hasBrokenEscape(target)) refuse(response, 400);
    else {
      request.url = target;
      handle(request, response);
    }
  };
}

/**
 * How the server reads requests. Next listens for requests to change the protocol, as `curl --http2` sends them, and answers
 * none: they are read as if they had not asked (RFC 9110, 7.8). Only its reloading under development uses a socket.
 */
export const readingRequests = (isDevelopment: boolean): ServerOptions => ({
  shouldUpgradeCallback: () => isDevelopment,
});
