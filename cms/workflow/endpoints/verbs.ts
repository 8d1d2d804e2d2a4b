// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, typeOfCollection } from '@portico/shared/contract/types';
import type { Endpoint } from 'payload';
import { type Approval, approve } from '../verbs/approve.ts';
import { documentEndpoint } from './answer.ts';
import {
  ApproveBody,
  bodyOf,
  EmptyBody,
  MoveBody,
  ReturnBody,
  SubmitBody,
  WithdrawBody,
} from './bodies.ts';
import { VerbError } from '../../records/verb-error.ts';
import { move } from '../verbs/move.ts';
import { recall } from '../verbs/recall.ts';
import { returnSubmission } from '../verbs/return.ts';
import { submit } from '../verbs/submit.ts';
import { withdraw } from '../verbs/withdraw.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

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

/** `POST /api/<collection>/<id>/<verb>` */
export function verbEndpoints(type: DocumentType): Omit<Endpoint, 'root'>[] {
  return [
    documentEndpoint('post', '/:id/submit', async (req, id) => {
      const { languages, with: others = [] } = await bodyOf(req, SubmitBody);
      return submit(req, { type, id, languages }, ...others.map(targetOf));
    }),
    documentEndpoint('post', '/:id/recall', async (req, id) => {
      await bodyOf(req, EmptyBody);
      await recall(req, { type, id });
      return { recalled: true };
    }),
    documentEndpoint('post', '/:id/approve', async (req, id) => {
      const body = await bodyOf(req, ApproveBody);
      const first = { type, id, digest: body.digest, reason: body.reason };
      return approve(req, approvalsWith(first, body, body.reason));
    }),
    documentEndpoint('post', '/:id/return', async (req, id) => {
      const { reason = '', digest } = await bodyOf(req, ReturnBody);
      await returnSubmission(req, { type, id, reason, digest });
      return { returned: true };
    }),
    documentEndpoint('post', '/:id/withdraw', async (req, id) => {
      const { reason = '', confirm } = await bodyOf(req, WithdrawBody);
      return withdraw(req, { type, id, reason, confirm });
    }),
    documentEndpoint('post', '/:id/move', async (req, id) => {
      const { organisation } = await bodyOf(req, MoveBody);
      await move(req, { type, id, organisation });
      return { moved: true };
    }),
  ];
}
