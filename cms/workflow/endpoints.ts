// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import { Id } from '@portico/shared/contract/values';
import type { Endpoint, PayloadRequest } from 'payload';
import { typeOfCollection } from '../collections/slugs.ts';
import type { Approval } from './approvable.ts';
import { approve } from './approve.ts';
import {
  ApproveBody,
  bodyOf,
  EmptyBody,
  MoveBody,
  ReturnBody,
  SubmitBody,
  WithdrawBody,
} from './bodies.ts';
import { deskOf } from './desk/desk.ts';
import { submissionDiff } from './diff.ts';
import { errorBody, VerbError } from './errors.ts';
import { historyOf } from './timeline.ts';
import { move } from './move.ts';
import { recall } from './recall.ts';
import { returnSubmission } from './return.ts';
import { statusOf } from './status.ts';
import { submit } from './submit.ts';
import { withdraw } from './withdraw.ts';
import { WORKFLOW_MESSAGES } from './messages.ts';

type Answer = (req: PayloadRequest, id: string) => Promise<object>;

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Errors of verbs in one form; anything unforeseen goes on to Payload, which says 500 and nothing else. */
export async function answering(answer: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await answer(), { headers: NO_STORE });
  } catch (error) {
    if (error instanceof VerbError)
      return Response.json(errorBody(error), { status: error.status, headers: NO_STORE });
    throw error;
  }
}

function idOf(req: PayloadRequest): string {
  const id = Id.safeParse(req.routeParams?.['id']);
  if (id.success) return id.data;
  throw new VerbError('not-found', WORKFLOW_MESSAGES.notFound);
}

const endpoint = (
  method: 'get' | 'post',
  path: string,
  answer: Answer,
): Omit<Endpoint, 'root'> => ({
  method,
  path,
  handler: (req) => answering(async () => answer(req, idOf(req))),
});

/** Another document that a verb names. */
function targetOf({ collection, id }: { readonly collection: string; readonly id: string }) {
  const type = typeOfCollection(collection);
  if (!type) throw new VerbError('bad-request', WORKFLOW_MESSAGES.noSuchCollection(collection));
  return { type, id };
}

function approvalsWith(
  first: Approval,
  body: {
    with?:
      { collection: string; id: string; digest: string; reason?: string | undefined }[] | undefined;
  },
  reason: string | undefined,
): [Approval, ...Approval[]] {
  const others = (body.with ?? []).map((other): Approval => ({
    ...targetOf(other),
    digest: other.digest,
    reason: other.reason ?? reason,
  }));
  return [first, ...others];
}

/** `POST /api/<collection>/<id>/<verb>`, and what the desk reads about one document. */
export function verbEndpoints(type: DocumentType): Omit<Endpoint, 'root'>[] {
  return [
    endpoint('post', '/:id/submit', async (req, id) => {
      const { languages, with: others = [] } = await bodyOf(req, SubmitBody);
      return submit(req, { type, id, languages }, ...others.map(targetOf));
    }),
    endpoint('post', '/:id/recall', async (req, id) => {
      await bodyOf(req, EmptyBody);
      await recall(req, { type, id });
      return { recalled: true };
    }),
    endpoint('post', '/:id/approve', async (req, id) => {
      const body = await bodyOf(req, ApproveBody);
      const first = { type, id, digest: body.digest, reason: body.reason };
      return approve(req, approvalsWith(first, body, body.reason));
    }),
    endpoint('post', '/:id/return', async (req, id) => {
      const { reason = '', digest } = await bodyOf(req, ReturnBody);
      await returnSubmission(req, { type, id, reason, digest });
      return { returned: true };
    }),
    endpoint('post', '/:id/withdraw', async (req, id) => {
      const { reason = '', confirm } = await bodyOf(req, WithdrawBody);
      return withdraw(req, { type, id, reason, confirm });
    }),
    endpoint('post', '/:id/move', async (req, id) => {
      const { organisation } = await bodyOf(req, MoveBody);
      await move(req, { type, id, organisation });
      return { moved: true };
    }),
    endpoint('get', '/:id/status', (req, id) => statusOf(req, { type, id })),
    endpoint('get', '/:id/submission/diff', (req, id) => submissionDiff(req, { type, id })),
    endpoint('get', '/:id/history', (req, id) => historyOf(req, { type, id })),
  ];
}

/** Endpoints that belong to no collection. */
export const deskEndpoints: Endpoint[] = [
  { method: 'get', path: '/desk', handler: (req) => answering(() => deskOf(req)) },
];
