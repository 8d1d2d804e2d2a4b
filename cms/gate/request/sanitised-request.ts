// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection } from '@portico/shared/contract/types';
import type { Content } from '../data/content.ts';
import type { JsonObject } from '../../values/json.ts';
import type { Route } from '../routes/routes.ts';

/** Fields that only the server writes: they are left out of what is sent (A14). */
const SERVER_FIELDS = [
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'hash',
  'salt',
  'sessions',
];

/** When the document was last saved that a form shows; the workflow reads it, and strips it as well (R17). */
const SEEN = 'updatedAt';

/** The request that Payload sees: it holds only what was checked. */
export function sanitisedRequest(
  request: Request,
  query: string,
  content: Content,
  route: Route,
): Request {
  const url = new URL(request.url);
  url.search = query;
  const headers = new Headers(request.headers);
  for (const name of ['Content-Type', 'Content-Length', 'Transfer-Encoding']) headers.delete(name);
  const init = { method: request.method, headers };
  if (route.carries === 'nothing') return new Request(url, init);
  const data = route.carries === 'json' ? content.data : withoutServerFields(content.data, route);
  if (content.file === undefined) {
    headers.set('Content-Type', 'application/json');
    return new Request(url, { ...init, body: JSON.stringify(data) });
  }
  const form = new FormData();
  // The sender's name for the file is not used; the server makes another.
  form.set('file', content.file, 'upload');
  form.set('_payload', JSON.stringify(data));
  return new Request(url, { ...init, body: form });
}

function withoutServerFields(data: JsonObject, { method, collection }: Route): JsonObject {
  const saves = method === 'PATCH' && typeOfCollection(collection ?? '') !== undefined;
  return Object.fromEntries(
    Object.entries(data).filter(([key]) => !SERVER_FIELDS.includes(key) || (saves && key === SEEN)),
  );
}
