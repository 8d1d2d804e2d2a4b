// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { personOf } from '../access/person.ts';
import { languageOf } from '../http/language.ts';
import { PICTURE_HEADERS, pictureFrom } from '../media/picture-answer.ts';
import { errorBody, VerbError } from '../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';

/**
 * `GET /media/<sha256>.webp`: a picture of a draft or of its preview, for all who are logged in. The name is the hash of
 * the content: only who has seen a page that shows it knows it.
 */
export async function pictureAnswer(
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
  const hash = /^([0-9a-f]{64})\.webp$/.exec(file)?.[1];
  const picture = hash && (await pictureFrom(dataDir, hash));
  if (!picture)
    return Response.json(
      { errors: [{ message: 'Not found', code: 'not-found' }] },
      { status: 404 },
    );
  return new Response(picture, {
    headers: {
      ...PICTURE_HEADERS,
      'Content-Length': String(picture.length),
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
