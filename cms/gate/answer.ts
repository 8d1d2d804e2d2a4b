// SPDX-License-Identifier: AGPL-3.0-or-later
import { GATE_MESSAGES } from '../http/messages.ts';
import { Refusal, refusalResponse } from '../http/refusal.ts';
import { retryAfterHeaders } from '../http/retry-after.ts';
import { spoken } from '../i18n/said.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import type { Fields } from './data/collection-fields.ts';
import { fieldName } from './data/field-name.ts';

/** Bytes; 100 rows of long articles in two languages stay below. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The codes of answers that Payload refuses without one. */
const CODES: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'not-logged-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'wrong-state',
  413: 'too-large',
  423: 'locked',
  429: 'too-many-requests',
  500: 'unexpected',
  503: 'busy',
  507: 'disk-full',
};

/** Server errors that say why, and what to do. */
const TOLD: readonly number[] = [502, 503, 507];

/** Bounds an answer, and gives every refusal one form: `{ errors: [{ message, code, … }] }`. */
export async function finishAnswer(
  response: Response,
  language: string,
  fields: Fields,
): Promise<Response> {
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  if (!isJson) return response;
  const text = await response.text();
  if (text.length > MAX_BYTES)
    return refusalResponse(new Refusal('too-large', GATE_MESSAGES.answerTooLarge), language);
  const { status, headers } = response;
  if (status < 400) return new Response(text, { status, headers });
  for (const [name, value] of Object.entries(retryAfterHeaders(status, secondsIn(text))))
    if (!headers.has(name)) headers.set(name, value);
  return new Response(refusalBody(text, status, language, fields), { status, headers });
}

/** The code of a verb that is refused in an operation of Payload, which has it among the details. */
const codeIn = ({ data }: JsonObject): unknown => (isObject(data) ? data['code'] : undefined);

/** Seconds to wait, as a verb or an operation of Payload refuses with them. */
function secondsIn(text: string): number | undefined {
  const given: unknown = JSON.parse(text);
  const [error]: unknown[] =
    isObject(given) && Array.isArray(given['errors']) ? given['errors'] : [];
  if (!isObject(error)) return undefined;
  const seconds = { ...(isObject(error['data']) && error['data']), ...error }['retryAfter'];
  return typeof seconds === 'number' ? seconds : undefined;
}

/**
 * Payload lists the fields that it refuses, in English or by the names that programs know, and says why only beside
 * them: here every field is called as in its form, with its reason.
 */
function withFieldNames(error: JsonObject, fields: Fields, language: string): JsonObject {
  const details = isObject(error['data']) ? error['data']['errors'] : undefined;
  if (!Array.isArray(details)) return error;
  const told = details.filter(isObject);
  // A refusal of the desk's own says it already.
  if (told.length === 0 || told.some(({ message }) => message === error['message'])) return error;
  const sentences = told.map(
    ({ path, message }) =>
      `${spoken(fieldName(fields, String(path)), language)}: ${String(message)}`,
  );
  return { ...error, message: sentences.join(' ') };
}

function refusalBody(text: string, status: number, language: string, fields: Fields): string {
  const given: unknown = JSON.parse(text);
  const { errors, message } = isObject(given) ? given : {};
  const code = CODES[status] ?? 'unexpected';
  const refusal = (message: unknown) => JSON.stringify({ errors: [{ message, code }] });
  if (status >= 500 && !TOLD.includes(status))
    return refusal(spoken(GATE_MESSAGES.unexpected, language));
  if (!Array.isArray(errors) || errors.length === 0)
    return refusal(message ?? spoken(GATE_MESSAGES.notFound, language));
  return JSON.stringify({
    errors: errors.map((error: unknown) =>
      isObject(error)
        ? withFieldNames({ code: codeIn(error) ?? code, ...error }, fields, language)
        : error,
    ),
  });
}

/** An answer of the API is data: it is never shown as a page, framed, cached or sniffed. */
const API_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  Vary: 'Cookie',
};

/** Adds the headers of every answer of the API; those that the answer has already stay. */
export function withApiHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(API_HEADERS))
    if (!headers.has(name)) headers.set(name, value);
  headers.delete('X-Powered-By');
  return new Response(response.body, { status: response.status, headers });
}
