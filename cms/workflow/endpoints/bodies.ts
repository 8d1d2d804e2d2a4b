// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { Id, Sha256 } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { VerbError } from '../../records/verb-error.ts';
import { BODY_MESSAGES, wrongBody } from './body-messages.ts';

const Reason = z.string().max(5000);

/** Another document that a verb takes along. */
const Other = z.strictObject({ collection: z.enum(Object.values(COLLECTION_OF)), id: Id });

/** `POST …/submit` */
export const SubmitBody = z.strictObject({
  /** Languages to take from the working copy; those with a title when absent. */
  languages: z.array(z.enum(ACTIVE_LOCALES)).min(1).optional(),
  /** Others to send with it, all or none: new texts that name each other. */
  with: z.array(Other).max(20).optional(),
});

const approval = {
  /** Digest of the submission that was read. */
  digest: Sha256,
  /** Needed below the reading level of the audience. */
  reason: Reason.optional(),
};

/** `POST …/approve` */
export const ApproveBody = z.strictObject({
  ...approval,
  /** Others to approve with it: all or none, as one revision. */
  with: z.array(Other.extend(approval)).max(200).optional(),
});

/** `POST …/return` */
export const ReturnBody = z.strictObject({
  reason: Reason.optional(),
  /** Digest of the submission that was read: another one that waits meanwhile is not sent back unread. */
  digest: Sha256.optional(),
});

/** `POST …/withdraw` */
export const WithdrawBody = z.strictObject({
  reason: Reason.optional(),
  /** Withdraw although others refer to it. */
  confirm: z.boolean().optional(),
});

/** `POST …/move` */
export const MoveBody = z.strictObject({ organisation: Id });

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
