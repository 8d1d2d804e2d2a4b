// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { DocumentsRequest } from '@portico/shared/contract/manifest';
import { Sha256 } from '@portico/shared/contract/values';
import { describeParseError } from '@portico/shared/errors';
import type { Payload } from 'payload';
import { readBody } from '../http/body.ts';
import { Refusal, REFUSALS } from '../http/refusal.ts';
import {
  failure,
  gone,
  JSON_TYPE,
  OPEN_HEADERS,
  revalidated,
  streamed,
  throttled,
} from './answers.ts';
import { documentsJson, expanded, readDocuments } from './document-texts.ts';

async function documentOf(
  payload: Payload,
  request: Request,
  digest: string,
  expand: boolean,
): Promise<Response> {
  const text = (await readDocuments(payload, [digest]))[digest];
  if (text === undefined) return gone();
  if (!expand) return revalidated(request, `"${digest}"`, () => text, JSON_TYPE);
  const whole = await expanded(payload, text);
  return revalidated(request, `"${sha256(whole)}"`, () => whole, JSON_TYPE);
}

/** `GET /published/documents/<digest>?expand=references` */
export async function documentAnswer(
  payload: Payload,
  request: Request,
  digest: string,
): Promise<Response> {
  const expand = new URL(request.url).searchParams.get('expand');
  if (expand !== null && expand !== 'references')
    return failure(400, 'bad-request', '`expand` can only be `references`.');
  if (!Sha256.safeParse(digest).success) return gone();
  return throttled(request, expand ? 'many' : 'one', () =>
    documentOf(payload, request, digest, expand !== null),
  );
}

/** The form of a `POST`, for those who ask in another one, for too much at once, or too slowly. */
const USAGE = 'Ask with {"digests": ["<sha256>", …]}, 500 at most, in 64 kB.';

/** 500 digests in JSON take 34 kB. */
const MAX_BODY_BYTES = 64 * 1024;

async function documentsOf(payload: Payload, request: Request): Promise<Response> {
  try {
    const text = (await readBody(request, MAX_BODY_BYTES)).toString('utf8');
    const parsed = DocumentsRequest.safeParse(JSON.parse(text));
    if (!parsed.success)
      return failure(400, 'bad-request', `${describeParseError(parsed.error)}. ${USAGE}`);
    const body = streamed(documentsJson(payload, parsed.data.digests));
    const headers = { ...OPEN_HEADERS, ...JSON_TYPE, 'Cache-Control': 'no-store' };
    return new Response(body, { headers });
  } catch (error) {
    if (error instanceof Refusal) return failure(REFUSALS[error.code], error.code, USAGE);
    if (error instanceof SyntaxError)
      return failure(400, 'bad-request', `The body is not JSON. ${USAGE}`);
    throw error;
  }
}

/** `POST /published/documents` */
export const documentsAnswer = (payload: Payload, request: Request): Promise<Response> =>
  throttled(request, 'many', () => documentsOf(payload, request));
