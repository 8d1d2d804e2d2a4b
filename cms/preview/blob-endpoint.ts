// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { personOf } from '../access/person.ts';
import { languageOf } from '../http/language.ts';
import { blobFrom } from '../media/blob-answer.ts';
import { errorBody, VerbError } from '../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';

/** First and last byte that are asked for (RFC 9110, 14.1.2): Safari plays no video without. `undefined` for all. */
function partOf(request: Request, bytes: number): readonly [number, number] | undefined {
  const [, from = '', to = ''] =
    /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '') ?? [];
  const first = Number(from);
  const last = Math.min(to === '' ? bytes - 1 : Number(to), bytes - 1);
  return from === '' || first > last ? undefined : [first, last];
}

/**
 * `GET /media/<sha256>.<format>`: a picture or file of a draft or of its preview, for all who are logged in. The name is
 * the hash of the content: only who has seen a page that shows it knows it.
 */
export async function blobAnswer(
  payload: Payload,
  request: Request,
  dataDir: string,
  file: string,
): Promise<Response> {
  const { user } = await payload.auth({ headers: request.headers });
  if (!personOf(user))
    return Response.json(
      errorBody(
        new VerbError('not-logged-in', WORKFLOW_MESSAGES.notLoggedIn),
        languageOf(request.headers, payload.config),
      ),
      { status: 401 },
    );
  const [, hash, format] = /^([0-9a-f]{64})\.([a-z0-9]+)$/.exec(file) ?? [];
  const blob = hash === undefined ? undefined : await blobFrom(dataDir, hash);
  if (!blob || blob.format !== format)
    return Response.json(
      { errors: [{ message: 'Not found', code: 'not-found' }] },
      { status: 404 },
    );
  const { bytes } = blob;
  const part = partOf(request, bytes.length);
  const body = part ? bytes.subarray(part[0], part[1] + 1) : bytes;
  return new Response(body, {
    status: part ? 206 : 200,
    headers: {
      ...blob.headers,
      'Accept-Ranges': 'bytes',
      'Content-Length': String(body.length),
      ...(part && { 'Content-Range': `bytes ${part[0]}-${part[1]}/${bytes.length}` }),
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
