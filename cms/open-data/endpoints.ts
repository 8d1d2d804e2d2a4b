// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sha256 } from '@portico/shared/canonical';
import { DocumentsRequest } from '@portico/shared/contract/manifest';
import { Sha256 } from '@portico/shared/contract/values';
import { describeParseError } from '@portico/shared/errors';
import type { Payload } from 'payload';
import { readBody } from '../http/body.ts';
import { REFUSALS, Refusal } from '../http/refusal.ts';
import { blobPath } from '../media/blobs.ts';
import { UNTRUSTED_CONTENT_HEADERS } from '../media/serve.ts';
import { isPublishedBlob } from '../media/blob-uses.ts';
import { documentsJson, readDocuments } from './documents.ts';
import { expanded } from './expanded.ts';
import { readPublished } from './manifest.ts';
import { sinceRevision } from './since.ts';
import {
  asked,
  askedForMany,
  counted,
  failure,
  gone,
  JSON_TYPE,
  OPEN,
  revalidated,
} from './open.ts';
import { piecesOf, streamed } from './streamed.ts';

/** Said to whoever asks in another form, too much at once, or too slowly. */
const QUESTION = 'Ask with {"digests": ["<sha256>", …]}, 500 at most, in 64 kB.';

/** 500 digests in JSON take 34 kB. */
const MOST_BYTES = 64 * 1024;

const Since = /^(?:0|[1-9][0-9]{0,14})$/;

async function manifestOf(payload: Payload, request: Request): Promise<Response> {
  const since = new URL(request.url).searchParams.get('since');
  if (since !== null && !Since.test(since))
    return failure(400, 'bad-request', '`since` is the number of a revision, for example 12.');
  const known = await readPublished(payload);
  const { manifest, json } = known;
  const earlier = since === null ? undefined : await sinceRevision(payload, Number(since), known);
  if (earlier === undefined)
    return revalidated(request, `"${manifest.hash}"`, () => streamed(piecesOf(json)), JSON_TYPE);
  const more = JSON.stringify({ since: earlier });
  // Two JSON objects become one: the end of the first and the beginning of the second are left out.
  const body = () => streamed([...piecesOf(json.subarray(0, -1)), `,${more.slice(1)}`]);
  return revalidated(request, `"${manifest.hash}-${earlier.hash}"`, body, JSON_TYPE);
}

/** `GET /published/manifest?since=<revision>` */
export const manifestAnswer = (payload: Payload, request: Request): Promise<Response> =>
  counted(request, asked, () => manifestOf(payload, request));

async function documentOf(payload: Payload, request: Request, digest: string): Promise<Response> {
  const text = (await readDocuments(payload, [digest]))[digest];
  return text === undefined ? gone() : revalidated(request, `"${digest}"`, () => text, JSON_TYPE);
}

async function expandedOf(payload: Payload, request: Request, digest: string): Promise<Response> {
  const text = (await readDocuments(payload, [digest]))[digest];
  if (text === undefined) return gone();
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
  return expand === null
    ? counted(request, asked, () => documentOf(payload, request, digest))
    : counted(request, askedForMany, () => expandedOf(payload, request, digest));
}

async function documentsOf(payload: Payload, request: Request): Promise<Response> {
  try {
    const text = (await readBody(request, MOST_BYTES)).toString('utf8');
    const parsed = DocumentsRequest.safeParse(JSON.parse(text));
    if (!parsed.success)
      return failure(400, 'bad-request', `${describeParseError(parsed.error)}. ${QUESTION}`);
    const body = streamed(documentsJson(payload, parsed.data.digests));
    return new Response(body, { headers: { ...OPEN, ...JSON_TYPE, 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return failure(REFUSALS[error.code], error.code, QUESTION);
    if (error instanceof SyntaxError)
      return failure(400, 'bad-request', `The body is not JSON. ${QUESTION}`);
    throw error;
  }
}

/** `POST /published/documents` */
export const documentsAnswer = (payload: Payload, request: Request): Promise<Response> =>
  counted(request, askedForMany, () => documentsOf(payload, request));

/** A file of the store as a picture. @returns `undefined` when it is not there */
export async function pictureFrom(
  dataDir: string,
  hash: string,
): Promise<{ readonly bytes: number; readonly open: () => BodyInit } | undefined> {
  const file = blobPath(dataDir, hash);
  try {
    const { size } = await stat(file);
    // Node's web stream is the platform's under another name in its types.
    return { bytes: size, open: () => Readable.toWeb(createReadStream(file)) as BodyInit };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Renditions are WebP, whatever was uploaded. */
export const PICTURE_HEADERS = {
  ...UNTRUSTED_CONTENT_HEADERS,
  'Content-Type': 'image/webp',
} as const;

/** `GET /published/blobs/<sha256>`: only while a published document shows it. */
export async function blobAnswer(
  payload: Payload,
  request: Request,
  dataDir: string,
  hash: string,
): Promise<Response> {
  if (!Sha256.safeParse(hash).success || !(await isPublishedBlob(payload, hash))) return gone();
  const picture = await pictureFrom(dataDir, hash);
  if (!picture) return gone();
  return revalidated(request, `"${hash}"`, picture.open, {
    ...PICTURE_HEADERS,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Length': String(picture.bytes),
  });
}
