// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { Id, Sha256 } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_TOGETHER } from '../../values/max-together.ts';
import { MAX_QUOTE, MAX_REMARK } from '../../values/max-remark.ts';
import { MAX_ASKED, MAX_OPINION_DAYS } from '../../values/opinion-limits.ts';
import { BODY_MESSAGES, wrongBody } from './body-messages.ts';

const Reason = z.string().max(5000);

/** Another document that a verb takes along. */
const Other = z.strictObject({ collection: z.enum(Object.values(COLLECTION_OF)), id: Id });

/** An instant with its offset, or a minute on the clocks of Italy; `null` is none, absent stays as it is. */
const Moment = z.string().max(60).nullable().optional();

const moments = {
  /** When it comes online. */
  publishAt: Moment,
  /** When it goes offline. */
  withdrawAt: Moment,
};

/** `POST …/submit` */
export const SubmitBody = z.strictObject({
  ...moments,
  /** Languages to take from the working copy; those that were begun and lack nothing when absent. */
  languages: z.array(z.enum(ACTIVE_LOCALES)).min(1).optional(),
  /** Languages to take off the site; those of the submission that waits or was returned when absent. */
  offline: z.array(z.enum(ACTIVE_LOCALES)).optional(),
  /** What readers are told of the change, by language: of a text that is online, unless it is `small`. */
  note: z.partialRecord(z.enum(ACTIVE_LOCALES), z.string().max(5000)).optional(),
  /** A small correction, of which readers are told nothing. */
  small: z.boolean().optional(),
  /** Withdraw at its moment although others refer to it. */
  confirm: z.boolean().optional(),
  /** Others to send with it, all or none: new texts that name each other, a course with its lessons. */
  with: z.array(Other).max(MAX_TOGETHER).optional(),
});

const approval = {
  /** Digest of the submission that was read. */
  digest: Sha256,
  /** Needed below the reading level of the audience. */
  reason: Reason.optional(),
  /** The moments that were read, in UTC: others are not approved unread. */
  ...moments,
};

/** `POST …/recall` */
export const RecallBody = z.strictObject({
  /** Recall although texts that come at their moment refer to it. */
  confirm: z.boolean().optional(),
});

/** `POST …/approve` */
export const ApproveBody = z.strictObject({
  ...approval,
  /** Others to approve with it: all or none, as one revision. */
  with: z.array(Other.extend(approval)).max(MAX_TOGETHER).optional(),
});

/** `POST …/schedule` */
export const ScheduleBody = z.strictObject({
  ...moments,
  digest: Sha256.optional(),
  /** Withdraw at that moment although others refer to it. */
  confirm: z.boolean().optional(),
});

/** `POST …/return` */
export const ReturnBody = z.strictObject({
  reason: Reason.optional(),
  /** Digest of the submission that was read: another one that waits meanwhile is not sent back unread. */
  digest: Sha256.optional(),
  /** Return although texts that come at their moment refer to it. */
  confirm: z.boolean().optional(),
});

/** `POST …/points` */
export const PointBody = z.strictObject({
  /** Id of the returned submission. */
  submission: Id,
  /** From 0, as in its reason. */
  point: z.int().min(0).max(5000),
  done: z.boolean(),
});

/** `POST …/withdraw` */
export const WithdrawBody = z.strictObject({
  reason: Reason.optional(),
  /** Withdraw although others refer to it. */
  confirm: z.boolean().optional(),
  /** Ids of the documents of which the person was told (`along` of `still-used`) that they go with it. */
  along: z.array(Id).max(MAX_TOGETHER).optional(),
});

/** `POST …/verify` */
export const VerifyBody = z.strictObject({
  /** What was looked at. */
  note: Reason.optional(),
});

/** `POST …/move` */
export const MoveBody = z.strictObject({ organisation: Id });

/** A name in a path: of a field of the contract, or the number of a row. */
const FieldPath = z.string().regex(/^[A-Za-z0-9]{1,40}(?:\.[A-Za-z0-9]{1,40}){0,9}$/);

/** `POST …/remark` */
export const RemarkBody = z.strictObject({
  /** Digest of the submission that was read. */
  digest: Sha256,
  /** Language version of the field; `null` for what is the same in all. */
  locale: z.enum(ACTIVE_LOCALES).nullable(),
  /** Path of the field in the contract, below its language. */
  field: FieldPath,
  /** The words; absent for the field as a whole. What stands around them tells equal words apart. */
  quote: z
    .strictObject({
      exact: z.string().min(1).max(MAX_QUOTE),
      prefix: z.string().max(200).optional(),
      suffix: z.string().max(200).optional(),
    })
    .optional(),
  text: z.string().max(5000),
});

/** `POST …/answer`, `…/resolve` and `…/reopen`; the last two take no text, or an answer. */
export const OnRemarkBody = z.strictObject({ remark: Id, text: z.string().max(5000).optional() });

/** `POST …/consult` */
export const ConsultBody = z.strictObject({
  /** Digest of the submission that was read. */
  digest: Sha256,
  /** Who is asked. */
  asked: z.string().max(MAX_ASKED),
  question: z.string().max(MAX_REMARK).optional(),
  /** For how many days the link works. */
  days: z.int().min(1).max(MAX_OPINION_DAYS).optional(),
});

/** `POST …/revoke` */
export const RevokeBody = z.strictObject({ opinion: Id });

/** `POST …/restore` */
export const RestoreBody = z.strictObject({ version: Id });

/** `POST …/up-to-date` */
export const UpToDateBody = z.strictObject({
  language: z.enum(ACTIVE_LOCALES).exclude([DEFAULT_LOCALE]),
  /** A field of the form. */
  field: z.string().regex(/^[A-Za-z]{1,40}$/),
  /** Digest of the original that was read. */
  original: Sha256,
});

/** `POST …/term-aside` */
export const TermAsideBody = z.strictObject({
  /** A term that the desk proposes for this text no more; `null`: it proposes all of them again. */
  term: Id.nullable(),
});

export const EmptyBody = z.strictObject({});

/** The JSON body of a request; an empty one is `{}`. @throws VerbError `bad-request` when it does not fit the schema */
export async function bodyOf<S extends z.ZodType>(
  req: PayloadRequest,
  schema: S,
): Promise<z.output<S>> {
  const text = (await req.text?.()) ?? '';
  let json: unknown;
  try {
    json = text.trim() === '' ? {} : JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new VerbError('bad-request', BODY_MESSAGES.notJson);
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new VerbError('bad-request', wrongBody(parsed.error));
}
