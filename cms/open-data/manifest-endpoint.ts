// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { history } from '../records/history.ts';
import { revisionNumbered } from '../records/revisions.ts';
import type { PublishedState } from './published-state.ts';
import { failure, JSON_TYPE, piecesOf, revalidated, streamed, throttled } from './answers.ts';
import { readPublished } from './manifest.ts';

type Since = NonNullable<Manifest['since']>;

/** Documents that were withdrawn after a revision and are published again, with their last withdrawal. */
async function republished(
  payload: Payload,
  after: number,
  { manifest, withdrawals }: PublishedState,
): Promise<NonNullable<Since['republished']>> {
  const again = new Map(
    manifest.documents
      .filter(({ id }) => (withdrawals.get(id) ?? 0) > after)
      .map(({ id, type }) => [id, type]),
  );
  if (again.size === 0) return [];
  const rows = await history.find(
    { payload },
    {
      where: {
        and: [
          { verb: { equals: 'withdraw' } },
          { revision: { greater_than: after } },
          { revision: { less_than_equal: manifest.revision } },
        ],
      },
      sort: 'revision',
    },
  );
  const last = new Map<string, NonNullable<Since['republished']>[number]>();
  for (const { document: id, revision, at, reason } of rows) {
    const type = again.get(id);
    if (type && revision !== null) last.set(id, { id, type, revision, at, reason: reason ?? '' });
  }
  return [...last.values()];
}

/** An earlier revision as this history has it, so that a caller sees whether histories forked and what came between. */
async function sinceRevision(
  payload: Payload,
  revision: number,
  known: PublishedState,
): Promise<Since | undefined> {
  const step = await revisionNumbered({ payload }, revision);
  if (!step) return undefined;
  const again = await republished(payload, revision, known);
  return { revision, hash: step.hash, ...(again.length > 0 ? { republished: again } : {}) };
}

const SINCE = /^(?:0|[1-9][0-9]{0,14})$/;

async function manifestOf(payload: Payload, request: Request): Promise<Response> {
  const since = new URL(request.url).searchParams.get('since');
  if (since !== null && !SINCE.test(since))
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
