// SPDX-License-Identifier: AGPL-3.0-or-later
import { readBody } from '../../http/body.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { MAX_QUERY } from '../query/query.ts';
import { Refusal } from '../../http/refusal.ts';

const NAMES = ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'];

/**
 * The admin's pickers send long queries as a form by POST and name GET in a header. Turns such a request into that GET;
 * refuses every other method in the header.
 */
export async function asGet(request: Request): Promise<Request> {
  const named = NAMES.map((name) => request.headers.get(name)).find((value) => value !== null);
  if (named === undefined) return request;
  const type = request.headers.get('Content-Type') ?? '';
  if (request.method !== 'POST' || named !== 'GET' || !type.startsWith('application/x-www-form-'))
    throw new Refusal('bad-request', GATE_MESSAGES.badParameter('X-HTTP-Method-Override'));
  const query = (await readBody(request, MAX_QUERY)).toString('utf8');
  const url = new URL(request.url);
  url.search = url.search === '' ? query : `${url.search}&${query}`;
  const headers = new Headers(request.headers);
  for (const name of [...NAMES, 'Content-Type', 'Content-Length']) headers.delete(name);
  return new Request(url, { method: 'GET', headers });
}
