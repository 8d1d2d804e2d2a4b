// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../../access/person.ts';
import { nextRevision } from '../../records/revisions.ts';
import {
  published,
  type PublishedRow,
  type RevisionRow,
  type SubmittedNote,
} from '../../records/rows.ts';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { withChanges } from '../candidate/change-note.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import type { Found } from '../subject.ts';
import { publish } from '../verbs/publish.ts';
import { eventIn, withAnnounced } from './fields.ts';
import { replaceWaiting } from './replace-waiting.ts';
import type { Step } from './take-over.ts';

export interface Online {
  readonly revision: RevisionRow;
  readonly digest: string;
}

export interface PuttingOnline {
  readonly step: Step;
  /** What readers are told. */
  readonly note: SubmittedNote;
}

/** The published row of an event that is online. @throws VerbError `wrong-state` */
export function requireOnline({ standing: { published: row } }: Found): PublishedRow {
  if (row && !row.withdrawn) return row;
  throw new VerbError('wrong-state', WORKFLOW_MESSAGES.notOnline);
}

/**
 * A moment that has come and is not noted: the site shows another text, which would go again.
 * @throws VerbError `busy`
 */
function requireNoted({ now }: Work, { standing: { published: row, scheduled } }: Found): void {
  const moments = [scheduled?.publishAt, row?.withdrawAt];
  if (moments.some((moment) => moment && moment <= now))
    throw new VerbError('busy', MOMENT_MESSAGES.notNoted);
}

/**
 * Puts an event online with what a step changes, and all else as it is there; what waits takes it over.
 */
export async function putOnline(
  work: Work,
  person: Person,
  found: Found,
  { step, note }: PuttingOnline,
): Promise<Online> {
  const { req, now } = work;
  requireNoted(work, found);
  const row = requireOnline(found);
  const event = withAnnounced(eventIn(row), step.to, req.i18n.language);
  const text = withChanges(event, row, note);
  const revision = await nextRevision(req, [{ id: found.id, digest: text.digest }], now);
  const { title, withdrawAt = null, withdrawBy = null, withdrawByName = null } = row;
  const submission = { ...text, title, withdrawAt, offline: null };
  await publish(work, { found, submission, document: event, revision, by: person });
  // Who planned its end did not change.
  const end = { withdrawAt, withdrawBy, withdrawByName };
  const online = { ...row, ...text, ...end, modified: now };
  await published.update(req, found.id, end);
  await replaceWaiting(work, person, found, { step, online });
  if (found.standing.scheduled) await nudgeSoon(work);
  nudgeAfter(work, revision);
  return { revision, digest: text.digest };
}
