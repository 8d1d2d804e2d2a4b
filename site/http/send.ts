// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';

/** Sends an answer, which nobody may keep unless it says so. A body that is too large, or may be, is not read any further. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body = '', retryAfter, location, allow, cache = 'no-store' }: Reply,
): void {
  if (type) response.setHeader('Content-Type', type);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (location !== undefined) response.setHeader('Location', location);
  if (allow !== undefined) response.setHeader('Allow', allow);
  response.setHeader('Cache-Control', cache);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const isEndless = !request.complete && request.headers['transfer-encoding'] !== undefined;
  const mustClose = status === 413 || isEndless;
  if (mustClose) response.setHeader('Connection', 'close');
  response.writeHead(status).end(body, () => {
    if (mustClose) request.destroy();
  });
}
