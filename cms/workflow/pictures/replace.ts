// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { mayChangeUpload } from '../../access/uploads.ts';
import { FORM_MESSAGES } from '../../fields/codec/messages.ts';
import { notifyReviewers } from '../../notifications/notify.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_REPLACED } from '../../values/max-together.ts';
import { currentPerson, findDocument, requirePerson } from '../subject.ts';
import { findPicture } from './find.ts';
import { PICTURE_MESSAGES } from './messages.ts';
import {
  CopyRefused,
  leftBecause,
  type Pictures,
  type RefusedCopies,
  type ReplacedText,
  replaceIn,
} from './replace-in-text.ts';
import { usesFor } from './uses.ts';

/** What a replacement does, or did. */
export interface Replacement {
  readonly texts: readonly ReplacedText[];
  /** Texts that the person may not read; they stay as they are. */
  readonly others: number;
  /** Texts beyond those that one replacement changes: it can be repeated. */
  readonly more: number;
  readonly done: boolean;
}

export interface Replacing {
  readonly picture: string;
  /** Id of the picture that takes its place. */
  readonly by: string;
  /** Do it; without it nothing is written, and the answer says what would be. */
  readonly confirm: boolean;
}

/** Ends a transaction that was begun to see what would happen. */
class OnlyAsked extends Error {
  readonly replacement: Replacement;
  constructor(replacement: Replacement) {
    super('Only asked');
    this.replacement = replacement;
  }
}

async function picturesOf(req: PayloadRequest, { picture, by }: Replacing): Promise<Pictures> {
  if (picture === by) throw new VerbError('bad-request', PICTURE_MESSAGES.same);
  const [from, to] = [await findPicture(req, picture), await findPicture(req, by)];
  if (!to.licence) {
    const mine = mayChangeUpload(requirePerson(req), to);
    throw new VerbError('requirements', FORM_MESSAGES.noLicence(to.name ?? '', mine));
  }
  return { from, to };
}

async function replaceAll(
  work: Work,
  asked: Replacing,
  refused: RefusedCopies,
): Promise<Replacement> {
  const person = await currentPerson(work.req);
  const pictures = await picturesOf(work.req, asked);
  const { texts: uses, others } = await usesFor(work.req, person, pictures.from);
  const texts: ReplacedText[] = [];
  const sent: SubmissionRow[] = [];
  let changed = 0;
  for (const use of uses) {
    const found = await findDocument(work.req, person, use.type, use.id);
    const left = leftBecause(work.req, person, found, use, refused);
    // What stays counts for nothing: the next time it would be there again.
    if (!left && ++changed > MAX_REPLACED) continue;
    const ended = left ?? (await replaceIn(work, person, found, use, pictures));
    const { outcome, why, message = null, submission } = ended;
    texts.push({ ...use, outcome, why, message });
    if (submission) sent.push(submission);
  }
  if (sent.length > 0) await notifyReviewers(work, ...sent);
  const more = Math.max(0, changed - MAX_REPLACED);
  return { texts, others, more, done: asked.confirm };
}

/**
 * Puts one picture in the place of another in every text that the person may write, in one transaction. Each working copy
 * takes it; where all that changes against what is online is the picture, the text is sent, frozen like any other. One that
 * cannot be saved stays as it is: what was begun of it must not be kept, so all begins again without it.
 * Asking goes through all of it and writes nothing, so that what is told before is what happens.
 * @throws VerbError `not-found` when the person may not see one of the pictures, `requirements` when the new one has no
 * licence
 */
export async function replacePicture(req: PayloadRequest, asked: Replacing): Promise<Replacement> {
  const refused = new Map<string, VerbError>();
  for (;;)
    try {
      return await inTransaction(req, async (work) => {
        const replacement = await replaceAll(work, asked, refused);
        if (!asked.confirm) throw new OnlyAsked(replacement);
        return replacement;
      });
    } catch (error) {
      if (error instanceof OnlyAsked) return error.replacement;
      if (!(error instanceof CopyRefused)) throw error;
      refused.set(error.text, error.refusal);
    }
}
