// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CollectionName,
  type DocumentType,
  typeOfCollection,
} from '@portico/shared/contract/types';
import type { Endpoint } from 'payload';
import { add } from '../verbs/add.ts';
import { answer } from '../verbs/answer.ts';
import { approve } from '../verbs/approve.ts';
import { consult } from '../verbs/consult.ts';
import { afterMoments } from './after-moments.ts';
import { documentEndpoint } from './answer.ts';
import {
  ApproveBody,
  bodyOf,
  ConsultBody,
  EmptyBody,
  MoveBody,
  OnRemarkBody,
  RecallBody,
  PointBody,
  RemarkBody,
  RestoreBody,
  ReturnBody,
  RevokeBody,
  ScheduleBody,
  SubmitBody,
  VerifyBody,
  TermAsideBody,
  UpToDateBody,
  WithdrawBody,
} from './bodies.ts';
import { move } from '../verbs/move.ts';
import { markPoint } from '../verbs/points.ts';
import { recall } from '../verbs/recall.ts';
import { remark } from '../verbs/remark.ts';
import { reopen } from '../verbs/reopen.ts';
import { resolve } from '../verbs/resolve.ts';
import { restore } from '../verbs/restore.ts';
import { returnSubmission } from '../verbs/return.ts';
import { revoke } from '../verbs/revoke.ts';
import { trySettleDue } from '../settle/settle-due.ts';
import { schedule } from '../verbs/schedule.ts';
import { submit } from '../verbs/submit.ts';
import { verify } from '../verbs/verify.ts';
import { bringUpToDate } from '../translation/bring-up-to-date.ts';
import { setTermAside } from '../verbs/term-aside.ts';
import { withdraw } from '../verbs/withdraw.ts';

/** Another document that a verb names, by a collection that the schema of the body has checked. */
const named = <O extends { readonly collection: CollectionName }>({ collection, ...rest }: O) => ({
  ...rest,
  type: typeOfCollection(collection) as DocumentType,
});

/** `POST /api/<collection>/<id>/<verb>` */
export function verbEndpoints(type: DocumentType): Omit<Endpoint, 'root'>[] {
  return [
    documentEndpoint('post', '/:id/submit', async (req, id) => {
      const { with: others = [], ...choice } = await bodyOf(req, SubmitBody);
      const { publishAt, withdrawAt, note, small, confirm } = choice;
      const same = { publishAt, withdrawAt, note, small, confirm };
      const along = others.map((one) => ({ ...named(one), ...same }));
      return submit(req, { type, id, ...choice }, ...along);
    }),
    documentEndpoint(
      'post',
      '/:id/recall',
      afterMoments(async (req, id) => {
        await recall(req, { type, id, ...(await bodyOf(req, RecallBody)) });
        return { recalled: true };
      }),
    ),
    documentEndpoint('post', '/:id/approve', async (req, id) => {
      const { digest, reason, with: others = [], ...moments } = await bodyOf(req, ApproveBody);
      const along = others.map(({ publishAt, withdrawAt, ...one }) => ({
        ...named(one),
        reason: one.reason ?? reason,
        moments: { publishAt, withdrawAt },
      }));
      return approve(req, [{ type, id, digest, reason, moments }, ...along]);
    }),
    documentEndpoint(
      'post',
      '/:id/schedule',
      afterMoments(async (req, id) => {
        const moments = await schedule(req, { type, id, ...(await bodyOf(req, ScheduleBody)) });
        // «Online now» is a moment that has come. The verb is done already, whatever happens to this.
        await trySettleDue(req.payload);
        return moments;
      }),
    ),
    documentEndpoint(
      'post',
      '/:id/return',
      afterMoments(async (req, id) => {
        const { reason = '', ...rest } = await bodyOf(req, ReturnBody);
        await returnSubmission(req, { type, id, reason, ...rest });
        return { returned: true };
      }),
    ),
    documentEndpoint('post', '/:id/points', async (req, id) => {
      const body = await bodyOf(req, PointBody);
      return { done: await markPoint(req, { type, id, ...body }) };
    }),
    documentEndpoint(
      'post',
      '/:id/withdraw',
      afterMoments(async (req, id) => {
        const { reason = '', ...rest } = await bodyOf(req, WithdrawBody);
        return withdraw(req, { type, id, reason, ...rest });
      }),
    ),
    documentEndpoint(
      'post',
      '/:id/verify',
      afterMoments(async (req, id) => {
        const { note = '' } = await bodyOf(req, VerifyBody);
        return verify(req, { type, id, note });
      }),
    ),
    documentEndpoint('post', '/:id/move', async (req, id) => {
      const { organisation } = await bodyOf(req, MoveBody);
      await move(req, { type, id, organisation });
      return { moved: true };
    }),
    documentEndpoint('post', '/:id/remark', async (req, id) => {
      const body = await bodyOf(req, RemarkBody);
      return { remark: await remark(req, { type, id, ...body }) };
    }),
    documentEndpoint('post', '/:id/consult', async (req, id) =>
      consult(req, { type, id, ...(await bodyOf(req, ConsultBody)) }),
    ),
    documentEndpoint('post', '/:id/revoke', async (req, id) => {
      await revoke(req, { type, id, ...(await bodyOf(req, RevokeBody)) });
      return { revoked: true };
    }),
    documentEndpoint('post', '/:id/restore', async (req, id) => {
      const { version } = await bodyOf(req, RestoreBody);
      return restore(req, { type, id, version });
    }),
    documentEndpoint('post', '/:id/up-to-date', async (req, id) => {
      await bringUpToDate(req, { type, id, ...(await bodyOf(req, UpToDateBody)) });
      return { upToDate: true };
    }),
    documentEndpoint('post', '/:id/term-aside', async (req, id) =>
      setTermAside(req, { type, id, ...(await bodyOf(req, TermAsideBody)) }),
    ),
    documentEndpoint('post', '/:id/add', async (req, id) => {
      await bodyOf(req, EmptyBody);
      return add(req, { type, id });
    }),
    ...Object.entries({ answer, resolve, reopen }).map(([path, verb]) =>
      documentEndpoint('post', `/:id/${path}`, async (req, id) => {
        await verb(req, { type, id, ...(await bodyOf(req, OnRemarkBody)) });
        return { remarked: true };
      }),
    ),
  ];
}
