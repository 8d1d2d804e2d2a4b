// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Issue } from '@portico/shared/errors';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Person } from '../../access/person.ts';
import { notifyOvertaken } from '../../notifications/notify-announcement.ts';
import { notifyReviewers, notifyWriters } from '../../notifications/notify.ts';
import { announcedIn } from '../../records/announcements.ts';
import { record } from '../../records/history.ts';
import { type PublishedRow, type SubmissionRow, submissions } from '../../records/rows.ts';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { withChanges } from '../candidate/change-note.ts';
import { textDigestOf } from '../candidate/text-digest.ts';
import type { Found } from '../subject.ts';
import { closeSubmission } from '../verbs/pending.ts';
import { ANNOUNCE_MESSAGES } from './messages.ts';
import { type Event, eventIn, withAnnounced } from './fields.ts';
import { type Step, takeOver, type TakenOver, withTaken } from './take-over.ts';

interface Replacing {
  readonly step: Step;
  readonly online: PublishedRow;
}

/** The text that waits, with what it takes over; what it lacks then, where the contract does not take it any more. */
function withAnnouncedOrIssues(
  event: Event,
  taken: TakenOver,
): { readonly event: Event } | { readonly issues: readonly Issue[] } {
  try {
    // A reason that is kept stands there in Italian.
    return { event: withAnnounced(event, withTaken(announcedIn(event), taken), DEFAULT_LOCALE) };
  } catch (error) {
    if (!(error instanceof VerbError) || error.code !== 'requirements') throw error;
    return { issues: error.details.issues ?? [] };
  }
}

/** What nobody has approved keeps no event from changing: it is returned, and its writers are told what it lacks. */
async function returnWaiting(
  work: Work,
  person: Person,
  found: Found,
  waiting: SubmissionRow,
  issues: readonly Issue[],
): Promise<void> {
  const lacks = issues.map(({ message }) => message).join('\n');
  const reason = ANNOUNCE_MESSAGES.lacksNow(lacks).it;
  await closeSubmission(work, person, waiting, { state: 'returned', reason });
  await record(work, person, 'return', found, { digest: waiting.digest, reason });
  await notifyWriters(work, { kind: 'returned', submission: waiting, by: person, reason });
}

/**
 * A text that waits, or was approved for a moment, would take the announcement back: it is replaced by the same text with
 * what the step changes, and whose words are lost by that is told. An approval is of another text then, so that it waits again. The person who announced is one of
 * its writers.
 */
export async function replaceWaiting(
  work: Work,
  person: Person,
  found: Found,
  { step, online }: Replacing,
): Promise<void> {
  const { pending, scheduled } = found.standing;
  const waiting = pending ?? scheduled;
  if (!waiting) return;
  const { req, now } = work;
  const event = eventIn(waiting);
  const taken = takeOver(announcedIn(event), step);
  const next = withAnnouncedOrIssues(event, taken);
  if ('issues' in next) return returnWaiting(work, person, found, waiting, next.issues);
  const text = withChanges(next.event, online, waiting.note ?? null);
  if (text.digest === waiting.digest) return;
  await closeSubmission(work, person, waiting, { state: 'replaced' });
  // Nothing else was to change.
  const isNeedless = textDigestOf(text) === textDigestOf(online);
  if (isNeedless || taken.overwrites)
    await notifyOvertaken(work, waiting, person, { isNeedless, overwrites: taken.overwrites });
  if (isNeedless) return;
  const { id, name } = person;
  const key = `${found.id}/${id}`;
  const { id: _id, ...same } = waiting;
  const row = {
    ...same,
    ...text,
    slot: found.id,
    state: 'pending',
    contributors: step.isBack
      ? waiting.contributors
      : [
          ...waiting.contributors.filter((one) => one.key !== key),
          { key, user: id, name, at: now },
        ],
    closedBy: null,
    closedByName: null,
    closedAt: null,
    reason: null,
  } satisfies Omit<SubmissionRow, 'id'>;
  const submission = await submissions.createInPlace(req, row);
  if (!scheduled) return;
  const reason = ANNOUNCE_MESSAGES.approvalLapsed.it;
  await record(work, person, 'lapse', found, { digest: submission.digest, reason });
  await notifyReviewers(work, submission);
}
