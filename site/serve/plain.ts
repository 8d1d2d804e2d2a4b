// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../release/headers.ts';

/** Answers with a line of text. @param cache how long that may be kept */
export function plain(
  response: ServerResponse,
  status: number,
  text: string,
  cache = 'no-store',
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': cache,
  });
  response.end(body);
}
