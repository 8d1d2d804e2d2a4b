// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { failure, JSON_TYPE, revalidated } from './answers.ts';
import { readPublished } from './manifest.ts';
import { sinceRevision } from './since.ts';
import { piecesOf, streamed } from './streamed.ts';
import { throttled } from './throttle.ts';

const Since = /^(?:0|[1-9][0-9]{0,14})$/;

async function manifestOf(payload: Payload, request: Request): Promise<Response> {
  const since = new URL(request.url).searchParams.get('since');
  if (since !== null && !Since.test(since))
    return failure(400, 'bad-request', '`since` is the number of a revision, for example 12.');
  const state = await readPublished(payload);
  const { manifest, json } = state;
  const earlier = since === null ? undefined : await sinceRevision(payload, Number(since), state);
  if (earlier === undefined)
    return revalidated(request, `"${manifest.hash}"`, () => streamed(piecesOf(json)), JSON_TYPE);
  const more = JSON.stringify({ since: earlier });
  // Two JSON objects become one: the end of the first and the beginning of the second are left out.
  const body = () => streamed([...piecesOf(json.subarray(0, -1)), `,${more.slice(1)}`]);
  return revalidated(request, `"${manifest.hash}-${earlier.hash}"`, body, JSON_TYPE);
}

/** `GET /published/manifest?since=<revision>` */
export const manifestAnswer = (payload: Payload, request: Request): Promise<Response> =>
  throttled(request, 'one', () => manifestOf(payload, request));
