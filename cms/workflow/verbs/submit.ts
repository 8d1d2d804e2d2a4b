// SPDX-License-Identifier: AGPL-3.0-or-later
import { blobsIn } from '@portico/shared/contract/blob';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { cmsEnv } from '../../values/env.ts';
import { notifyReviewers, notifySentAlong } from '../../notifications/notify.ts';
import { requireBlobs } from '../../media/blob-store.ts';
import { claimAddresses, slugsIn } from '../../records/addresses.ts';
import { type Candidate, makeCandidate } from '../candidate/candidate.ts';
import { type Noting, submittedNote, withChanges } from '../candidate/change-note.ts';
import { textDigestOf } from '../candidate/text-digest.ts';
import { carriedOffline, type Choice, publishedLocales } from '../candidate/languages.ts';
import { titleOf } from '../../records/catalogue.ts';
import { type Confirming, requireConfirmation } from './confirm.ts';
import { closeSubmission } from './pending.ts';
import { contributorsOf } from '../../records/contributors.ts';
import { VerbError } from '../../records/verb-error.ts';
import { record } from '../../records/history.ts';
import { wasReturnedAs } from '../../records/returns.ts';
import { type SubmissionRow, type SubmittedNote, submissions } from '../../records/rows.ts';
import { forEach } from './batch.ts';
import {
  currentPerson,
  type Found,
  findDocument,
  requireAllowed,
  type Target,
} from '../subject.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import type { Standing } from '../../records/state.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { type Moments, wantedMoments, type WantedMoments } from '../schedule/moments.ts';
import { momentsSaid } from './schedule.ts';

export interface Submitting
  extends Target,
    Choice,
    WantedMoments,
    Noting,
    Pick<Confirming, 'confirm'> {
  /** Ids of documents submitted with it: two new texts that refer to each other could not be submitted otherwise. */
  readonly together?: readonly string[] | undefined;
}

function requireComplete(candidate: Candidate): PublishedDocument {
  if (candidate.document && candidate.issues.length === 0) return candidate.document;
  throw new VerbError('requirements', WORKFLOW_MESSAGES.missingToSend(candidate.issues.length), {
    issues: candidate.issues,
  });
}

/** @throws VerbError `unchanged` when the text is online already: there is nothing to review */
function requireChange(candidate: Candidate, found: Found): void {
  const { published } = found.standing;
  if (published && !published.withdrawn && textDigestOf(published) === candidate.digest)
    throw new VerbError('unchanged', WORKFLOW_MESSAGES.nothingToSend);
}

/** @throws VerbError when a language cannot be taken off the site, or is to be sent as well */
function requireOffline({ standing }: Found, { languages = [], offline = [] }: Choice): void {
  if (offline.includes(DEFAULT_LOCALE))
    throw new VerbError('bad-request', WORKFLOW_MESSAGES.italianStays);
  const [both] = offline.filter((language) => languages.includes(language));
  if (both) throw new VerbError('bad-request', WORKFLOW_MESSAGES.sentAndTakenOff(both));
  const online = publishedLocales(standing.published);
  const [absent] = offline.filter((language) => !(language in online));
  if (absent) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.languageNotOnline(absent));
}

/** What is frozen besides what the candidate says. */
type Frozen = Moments & Pick<SubmissionRow, 'canonical' | 'digest' | 'note'>;

async function freeze(
  work: Work,
  person: Person,
  found: Found,
  candidate: Candidate,
  frozen: Frozen,
): Promise<SubmissionRow> {
  const { type, id, languages, offline, older } = candidate;
  return submissions.create(work.req, {
    slot: id,
    document: id,
    type,
    state: 'pending',
    title: titleOf(type, candidate.presented),
    ...found.owner,
    languages,
    offline,
    behind: older,
    ...frozen,
    contributors: await contributorsOf(work.req, [id, ...candidate.media]),
    submittedBy: person.id,
    submittedByName: person.name,
    submittedAt: work.now,
  });
}

/** What stands where a submission names no moments: those of the one that waited or was returned, or of what is online. */
function formerMoments({ last, published: online }: Standing): Partial<Moments> {
  if (last?.state === 'pending' || last?.state === 'returned')
    return { publishAt: last.publishAt ?? null, withdrawAt: last.withdrawAt ?? null };
  return { withdrawAt: online?.withdrawAt ?? null };
}

/** In the history: the moments, and what readers are told. */
const reasonOf = (moments: Moments, note: SubmittedNote | null): string | null =>
  [
    moments.publishAt || moments.withdrawAt ? momentsSaid(moments) : '',
    note?.small ? WORKFLOW_MESSAGES.smallCorrection.it : '',
    note?.text ? WORKFLOW_MESSAGES.noted(note.text).it : '',
  ]
    .filter(Boolean)
    .join('\n') || null;

/** Submits one document in the transaction of a verb; what is refused is refused before anything is written. */
export async function submitOne(
  work: Work,
  person: Person,
  target: Submitting,
): Promise<SubmissionRow> {
  const { req } = work;
  const found = await findDocument(req, person, target.type, target.id);
  requireAllowed(person, 'submit', found);
  const { published, pending, last } = found.standing;
  const { languages, together, offline } = target;
  requireOffline(found, target);
  const choice = { languages, offline: offline ?? carriedOffline(found.standing, languages) };
  const candidate = await makeCandidate(req, target, published, choice, together);
  const document = requireComplete(candidate);
  const moments = wantedMoments(document, target, formerMoments(found.standing), work.now);
  const formerEnd = formerMoments(found.standing).withdrawAt ?? null;
  if (moments.withdrawAt && moments.withdrawAt !== formerEnd)
    await requireConfirmation(req, [found], target);
  requireChange(candidate, found);
  const note = submittedNote(target, document, published, candidate.digest, pending);
  const text = withChanges(document, published, note);
  if (await wasReturnedAs(req, found.id, text.digest))
    throw new VerbError('unchanged', WORKFLOW_MESSAGES.sameAsReturned);
  await requireBlobs(
    cmsEnv().DATA_DIR,
    blobsIn(document).map(({ sha256 }) => sha256),
  );
  if (pending) await closeSubmission(work, person, pending, { state: 'replaced' });
  if (last?.state === 'returned') await submissions.update(req, last.id, { state: 'replaced' });
  await claimAddresses(req, target.type, target.id, slugsIn(document));
  const submission = await freeze(work, person, found, candidate, { ...text, ...moments, note });
  await record(work, person, 'submit', found, {
    digest: text.digest,
    languages: candidate.languages,
    offline: candidate.offline,
    reason: reasonOf(moments, note),
  });
  return submission;
}

/** What was sent: the languages that changed, and those that it takes off the site. */
interface Sent extends Required<Choice> {
  readonly id: string;
  readonly digest: string;
}

/**
 * Freezes the working copy for approval. It replaces the submission that waited; later edits stay in the working copy.
 * @param others new texts that refer to each other: all are submitted in one transaction, or none
 */
export async function submit(
  req: PayloadRequest,
  target: Submitting,
  ...others: readonly Submitting[]
): Promise<{ readonly submission: Sent }> {
  const all = [target, ...others];
  return inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const ids = all.map(({ id }) => id);
    const sent = await forEach(req, all, (one) =>
      submitOne(work, person, { ...one, together: [...(one.together ?? []), ...ids] }),
    );
    await notifyReviewers(work, ...sent);
    await notifySentAlong(work, person, sent.slice(1));
    const { id, digest, languages, offline } = sent[0] as SubmissionRow;
    return { submission: { id, digest, languages, offline: offline ?? [] } };
  });
}
