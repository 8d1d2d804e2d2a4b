// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import { spoken } from '../../i18n/said.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { asRefusal, isTransient, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { makeCandidate } from '../candidate/candidate.ts';
import { carriedOffline, publishedLocales } from '../candidate/languages.ts';
import { type Found, subjectOf } from '../subject.ts';
import { submitOne } from '../verbs/submit.ts';
import { hashesOf } from './find.ts';
import { PICTURE_MESSAGES } from './messages.ts';
import { replaceInCopy, saysMore, shows } from './replaced-copy.ts';
import type { PictureUse } from './uses.ts';

/** Why a text was not sent, not whole, or not changed. */
export type WhyNotSent =
  /** Sent, but for a language that lacks something, which `message` says, and keeps the former picture. */
  | 'languages-behind'
  /** It is not online: there is nothing to send. */
  | 'not-online'
  /** A submission waits for a decision or its moment. */
  | 'waiting'
  /** It was sent back: its points come first. */
  | 'returned'
  /** Somebody wrote in it what was not sent yet. */
  | 'unsent'
  /** It lacks something, or its form refuses a value in it, which `message` says. */
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
  /** A sentence for the person, with `requirements` and `languages-behind`. */
  readonly message: string | null;
}

/** Ends a transaction at a working copy that cannot be saved: it begins again without that text. */
export class CopyRefused extends Error {
  readonly text: string;
  readonly refusal: VerbError;
  constructor(text: string, refusal: VerbError) {
    super(refusal.message, { cause: refusal });
    this.text = text;
    this.refusal = refusal;
  }
}

/** Texts whose working copy cannot be saved, by their id. */
export type RefusedCopies = ReadonlyMap<string, VerbError>;

export interface Pictures {
  readonly from: MediaRow;
  readonly to: MediaRow;
}

export interface Ended {
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

/** What a refusal says, in one text: what is missing, or else its sentence. */
function reasonIn(req: PayloadRequest, { details, said }: VerbError): string {
  const issues = (details.issues ?? []).map(({ message }) => message).join(' ');
  return issues || spoken(said, req.i18n.language);
}

/** What is said of the languages that a submission leaves online with the former picture; nothing where there are none. */
async function saidOfBehind(
  req: PayloadRequest,
  { type, id, standing }: Found,
  { languages }: SubmissionRow,
  from: MediaRow,
): Promise<string | undefined> {
  const online = Object.entries(publishedLocales(standing.published));
  const behind = online
    .filter(
      ([language, content]) =>
        shows(content, hashesOf(from)) && !languages.some((one) => one === language),
    )
    .map(([language]) => language);
  if (behind.length === 0) return undefined;
  const choice = { offline: carriedOffline(standing) };
  const { leftOut } = await makeCandidate(req, { type, id }, standing.published, choice);
  const lacking = leftOut.map(({ message }) => message).join(' ');
  return spoken(PICTURE_MESSAGES.languagesBehind(behind, lacking), req.i18n.language);
}

async function send(work: Work, person: Person, found: Found, pictures: Pictures): Promise<Ended> {
  const { type, id } = found;
  try {
    const submission = await submitOne(work, person, { type, id, note: noteOf(pictures.to) });
    const message = await saidOfBehind(work.req, found, submission, pictures.from);
    if (message === undefined) return { outcome: 'sent', why: null, submission };
    return { outcome: 'sent', why: 'languages-behind', message, submission };
  } catch (error) {
    // What it lacks is found out before anything of it is written.
    if (!(error instanceof VerbError) || error.code === 'busy') throw error;
    return { outcome: 'changed', why: 'requirements', message: reasonIn(work.req, error) };
  }
}

/** @throws CopyRefused when the form refuses something in the working copy */
async function change(req: PayloadRequest, use: PictureUse, { from, to }: Pictures): Promise<void> {
  try {
    await replaceInCopy(req, use, from.id, to.id);
  } catch (error) {
    const refusal = isTransient(error, req) ? error : asRefusal(error);
    if (!(refusal instanceof VerbError) || refusal.code === 'busy') throw error;
    throw new CopyRefused(use.id, refusal);
  }
}

/** Writes the picture into the working copy, and sends the text where that is all that changes. @throws CopyRefused */
export async function replaceIn(
  work: Work,
  person: Person,
  found: Found,
  use: PictureUse,
  pictures: Pictures,
): Promise<Ended> {
  const why = await notSent(work.req, found, pictures.from);
  await change(work.req, use, pictures);
  return why ? { outcome: 'changed', why } : send(work, person, found, pictures);
}

/** Why a text stays as it is; `undefined` when it takes the picture. */
export function leftBecause(
  req: PayloadRequest,
  person: Person,
  found: Found,
  { id, working }: PictureUse,
  refused: RefusedCopies,
): Ended | undefined {
  if (!working) return { outcome: 'left', why: 'gone-from-copy' };
  if (!can(person, 'replacePicture', subjectOf(found), found.standing.state).allowed)
    return { outcome: 'left', why: 'not-own' };
  const refusal = refused.get(id);
  return refusal && { outcome: 'left', why: 'requirements', message: reasonIn(req, refusal) };
}
