// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import { spoken } from '../../i18n/said.ts';
import { notifyReviewers } from '../../notifications/notify.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_TOGETHER } from '../../values/max-together.ts';
import { makeCandidate } from '../candidate/candidate.ts';
import { currentPerson, type Found, findDocument, subjectOf } from '../subject.ts';
import { submitOne } from '../verbs/submit.ts';
import { findPicture, hashesOf } from './find.ts';
import { PICTURE_MESSAGES } from './messages.ts';
import { replaceInCopy, saysMore } from './replaced-copy.ts';
import { type PictureUse, usesFor } from './uses.ts';

/** Why a text was not sent, or not changed. */
export type WhyNotSent =
  /** It is not online: there is nothing to send. */
  | 'not-online'
  /** A submission waits for a decision or its moment. */
  | 'waiting'
  /** It was sent back: its points come first. */
  | 'returned'
  /** Somebody wrote in it what was not sent yet. */
  | 'unsent'
  /** It lacks something, which `message` says. */
  | 'requirements'
  /** It is not the person's to write. */
  | 'not-own'
  /** Its working copy shows the picture no more: it goes with what is sent next. */
  | 'gone-from-copy';

/** What becomes of one text. */
export interface ReplacedText extends PictureUse {
  /** Sent for approval; changed in the working copy alone; left as it is. */
  readonly outcome: 'sent' | 'changed' | 'left';
  readonly why: WhyNotSent | null;
  /** A sentence for the person, with `requirements`. */
  readonly message: string | null;
}

/** What a replacement does, or did. */
export interface Replacement {
  readonly texts: readonly ReplacedText[];
  /** Texts that the person may not read; they stay as they are. */
  readonly others: number;
  /** Texts beyond those that one replacement takes: it can be repeated. */
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

interface Pictures {
  readonly from: MediaRow;
  readonly to: MediaRow;
}

interface Ended {
  readonly outcome: ReplacedText['outcome'];
  readonly why: WhyNotSent | null;
  readonly message?: string;
  readonly submission?: SubmissionRow;
}

/** Why a text will not be sent, apart from what it lacks. */
async function notSent(
  req: PayloadRequest,
  { type, id, standing }: Found,
  from: MediaRow,
): Promise<WhyNotSent | undefined> {
  const { pending, scheduled, last, published: online } = standing;
  if (pending || scheduled) return 'waiting';
  if (!online || online.withdrawn) return 'not-online';
  if (last?.state === 'returned') return 'returned';
  const { presented } = await makeCandidate(req, { type, id }, online);
  return saysMore(presented, online, hashesOf(from)) ? 'unsent' : undefined;
}

const sentenceIn = (text: string | null | undefined): string | undefined =>
  text?.split(/(?<=[.!?])\s/)[0]?.slice(0, 200) || undefined;

/** What readers are told: what the new picture shows, in each language. */
function noteOf({ alt, decorative }: MediaRow) {
  const shown = (text: string | null | undefined) => (decorative ? undefined : sentenceIn(text));
  return {
    it: PICTURE_MESSAGES.replaced(shown(alt?.[DEFAULT_LOCALE])).it,
    en: PICTURE_MESSAGES.replaced(shown(alt?.en)).en,
  };
}

async function send(work: Work, person: Person, found: Found, to: MediaRow): Promise<Ended> {
  const { type, id } = found;
  try {
    const submission = await submitOne(work, person, { type, id, note: noteOf(to) });
    return { outcome: 'sent', why: null, submission };
  } catch (error) {
    // What it lacks is found out before anything of it is written.
    if (!(error instanceof VerbError) || error.code === 'busy') throw error;
    const issues = (error.details.issues ?? []).map(({ message }) => message).join(' ');
    const message = issues || spoken(error.said, work.req.i18n.language);
    return { outcome: 'changed', why: 'requirements', message };
  }
}

async function replaceIn(
  work: Work,
  person: Person,
  use: PictureUse,
  { from, to }: Pictures,
): Promise<Ended> {
  if (!use.working) return { outcome: 'left', why: 'gone-from-copy' };
  const found = await findDocument(work.req, person, use.type, use.id);
  if (!can(person, 'replacePicture', subjectOf(found), found.standing.state).allowed)
    return { outcome: 'left', why: 'not-own' };
  const why = await notSent(work.req, found, from);
  await replaceInCopy(work.req, use, from.id, to.id);
  return why ? { outcome: 'changed', why } : send(work, person, found, to);
}

async function picturesOf(req: PayloadRequest, { picture, by }: Replacing): Promise<Pictures> {
  if (picture === by) throw new VerbError('bad-request', PICTURE_MESSAGES.same);
  const [from, to] = [await findPicture(req, picture), await findPicture(req, by)];
  if (!to.licence) throw new VerbError('requirements', PICTURE_MESSAGES.noLicence(to.name ?? ''));
  return { from, to };
}

async function replaceAll(work: Work, asked: Replacing): Promise<Replacement> {
  const person = await currentPerson(work.req);
  const pictures = await picturesOf(work.req, asked);
  const { texts: uses, others } = await usesFor(work.req, person, pictures.from);
  const texts: ReplacedText[] = [];
  const sent: SubmissionRow[] = [];
  for (const use of uses.slice(0, MAX_TOGETHER)) {
    const {
      outcome,
      why,
      message = null,
      submission,
    } = await replaceIn(work, person, use, pictures);
    texts.push({ ...use, outcome, why, message });
    if (submission) sent.push(submission);
  }
  if (sent.length > 0) await notifyReviewers(work, ...sent);
  return { texts, others, more: uses.length - texts.length, done: asked.confirm };
}

/**
 * Puts one picture in the place of another in every text that the person may write, in one transaction. Each working copy
 * takes it; where all that changes against what is online is the picture, the text is sent, frozen like any other.
 * Asking goes through all of it and writes nothing, so that what is told before is what happens.
 * @throws VerbError `not-found` when the person may not see one of the pictures, `requirements` when the new one has no
 * licence
 */
export async function replacePicture(req: PayloadRequest, asked: Replacing): Promise<Replacement> {
  try {
    return await inTransaction(req, async (work) => {
      const replacement = await replaceAll(work, asked);
      if (!asked.confirm) throw new OnlyAsked(replacement);
      return replacement;
    });
  } catch (error) {
    if (error instanceof OnlyAsked) return error.replacement;
    throw error;
  }
}
