// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import type { Standing } from '../records/state.ts';
import type { State } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import { verifyDayOf, verifyMonths } from '../records/verification.ts';
import { type Live, liveOf } from '../site-link/live.ts';
import { type Candidate, makeCandidate } from '../workflow/candidate/candidate.ts';
import { isAsReturned } from '../workflow/candidate/change-note.ts';
import { carriedOffline, type LanguageState } from '../workflow/candidate/languages.ts';
import { hasChanged } from '../workflow/candidate/has-changed.ts';
import { type Found, findDocument } from '../workflow/subject.ts';
import { wroteOnline } from '../workflow/verbs/schedule.ts';
import { spoken } from '../i18n/said.ts';
import { isObject } from '../values/json.ts';
import { ADVICE } from './advice-messages.ts';
import { adviceOn } from './advice.ts';
import { behindOf, type HowFarBehind } from './behind.ts';
import type { Fields } from '../workflow/candidate/older-online.ts';
import { workingTitle } from './cells.ts';
import { type CompanionToSubmit, companionsToSubmit, type Target } from './companions.ts';
import { actor, type ActWithReason, type HistoryEntry, historyOf } from './history.ts';
import { type AskedNote, noteOf } from './note.ts';
import { type PageUrls, pageUrls } from './published.ts';
import { type Asker, askerOf, permission, type Permissions, permissions } from './permissions.ts';
import { type Announcement, announcementOn } from './to-confirm.ts';
import { type PendingSubmission, pendingSubmission } from './submissions.ts';

interface PublishedSummary {
  readonly digest: string;
  readonly firstPublished: string;
  /** Last approval that changed the text. */
  readonly modified: string;
  readonly urls: PageUrls;
}

/** `GET /api/<collection>/<id>/status`: everything that the editor shows about a document beside its fields. */
export interface Status extends Live {
  /** In Italian or, without one, in another language; absent when it has none. */
  readonly title?: string | undefined;
  readonly state: State;
  /** The working copy differs from the pending submission or, when nothing is pending, from the text online. */
  readonly changed: boolean;
  readonly submission: PendingSubmission | null;
  /** When what waits comes online, when it or what is online goes; `approved`: it waits for its moment alone. */
  readonly moments: PlannedMoments | null;
  readonly returned: ActWithReason | null;
  /** What of an event changed online at once, and waits for a second person. */
  readonly announcement: Announcement | null;
  readonly published: PublishedSummary | null;
  readonly withdrawn: ActWithReason | null;
  /** Until when what is online must be checked again; `null`: never, or nothing is online. */
  readonly verification: Verification | null;
  /** They would stop a submission now. */
  readonly issues: readonly Issue[];
  /** What a language lacks that stays behind because of it. */
  readonly leftOut: readonly Issue[];
  /** What to look at before a submission; it stops nothing. */
  readonly advice: readonly Issue[];
  /** The languages that are written or online, Italian first. */
  readonly languages: readonly LanguageState[];
  /** What readers are told of the change when it is submitted alone; `null` where nothing is asked. */
  readonly note: AskedNote | null;
  /** How far the English is behind the Italian; `null` when it is not, or when there is none. */
  readonly behind: HowFarBehind | null;
  /** Fields of each language that would go online older than their original. */
  readonly older: Fields;
  /** Documents to submit with this one, when it lacks only that they are online. */
  readonly together: readonly CompanionToSubmit[];
  readonly can: Permissions;
  /** Whether who may choose moments may also choose when the text goes. */
  readonly mayEnd: boolean;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
}

/** Civil dates in Europe/Rome. */
interface Verification {
  readonly day: string;
  /** Of the last check, or else of the last approval. */
  readonly verifiedOn: string;
}

async function verificationOf(
  db: Db,
  { published }: Standing,
  today = civilDate(Date.now()),
): Promise<Verification | null> {
  if (!published) return null;
  const day = verifyDayOf(published, await verifyMonths(db), today);
  const verifiedOn = published.checkedOn ?? civilDate(new Date(published.modified));
  return day === undefined ? null : { day, verifiedOn };
}

interface PlannedMoments {
  readonly publishAt: string | null;
  readonly withdrawAt: string | null;
  readonly approved: boolean;
  /** When what is online goes, while a correction of it waits with another end. */
  readonly onlineUntil: string | null;
}

function momentsOf({ pending, scheduled, published }: Standing): PlannedMoments | null {
  const waiting = pending ?? scheduled;
  const until = published?.withdrawn ? null : (published?.withdrawAt ?? null);
  const { publishAt = null, withdrawAt = null } = waiting ?? { withdrawAt: until };
  const onlineUntil = until === withdrawAt ? null : until;
  if (!publishAt && !withdrawAt && !onlineUntil) return null;
  return { publishAt, withdrawAt, approved: pending === undefined, onlineUntil };
}

function returnedOf({ last }: Standing): ActWithReason | null {
  if (last?.state !== 'returned' || !last.closedAt) return null;
  return {
    at: last.closedAt,
    by: actor(last.closedBy, last.closedByName),
    reason: last.reason ?? '',
  };
}

function publishedOf({ published }: Standing): PublishedSummary | null {
  if (!published || published.withdrawn) return null;
  const { digest, firstPublished, modified } = published;
  return { digest, firstPublished, modified, urls: pageUrls(published) };
}

function withdrawnOf(
  { published }: Standing,
  entries: readonly HistoryEntry[],
): ActWithReason | null {
  if (!published?.withdrawn || !published.withdrawnAt) return null;
  return {
    at: published.withdrawnAt,
    by: entries.find(({ verb }) => verb === 'withdraw')?.by ?? null,
    reason: published.withdrawnReason ?? '',
  };
}

/** A correction of an overdue text is no check of it, unless it says so. */
function overdueAdvice(
  verification: Verification | null,
  standing: Standing,
  { presented }: Candidate,
  language: string,
): Issue[] {
  const today = civilDate(Date.now());
  if (!verification || verification.day >= today || !isObject(presented)) return [];
  const isSame = (presented['verifiedOn'] ?? '') <= verification.verifiedOn;
  if (!standing.state.startsWith('live') || presented['type'] === 'settings' || !isSame) return [];
  const message = spoken(ADVICE.stillOverdue(verification.day), language);
  return [{ code: 'still-overdue', field: 'verifiedOn', message }];
}

/** Asked only where the person may choose a moment of something that is online. */
async function mayChooseEnd(db: Db, asker: Asker, found: Found): Promise<boolean> {
  const { published: online } = found.standing;
  if (!online || online.withdrawn || !permission(asker, 'schedule', found).allowed) return true;
  return !(await wroteOnline(db, found.id, asker.person));
}

/** @throws VerbError `not-found` when there is no such document, or the person may not read it */
export async function statusOf(req: PayloadRequest, target: Target): Promise<Status> {
  const asker = askerOf(req);
  const found = await findDocument(req, asker.person, target.type, target.id);
  const { standing } = found;
  const choice = { offline: carriedOffline(standing) };
  const candidate = await makeCandidate(req, target, standing.published, choice);
  const asReturned = await isAsReturned(req, standing.published, candidate);
  const mayEnd = await mayChooseEnd(req, asker, found);
  const can = permissions(asker, found, candidate, { asReturned, mayEnd });
  const entries = await historyOf(req, target.id);
  const live = await liveOf(standing.published);
  const verification = await verificationOf(req, standing);
  return {
    title: await workingTitle(req.payload, target.id),
    state: standing.state,
    changed: hasChanged(standing, candidate),
    submission: standing.pending ? pendingSubmission(standing.pending) : null,
    moments: momentsOf(standing),
    returned: returnedOf(standing),
    announcement: target.type === 'event' ? await announcementOn(req, asker, target.id) : null,
    published: publishedOf(standing),
    withdrawn: withdrawnOf(standing, entries),
    verification,
    issues: candidate.issues,
    leftOut: candidate.leftOut,
    advice: [
      ...adviceOn(target.type, candidate.presented, req.i18n.language, candidate.issues),
      ...overdueAdvice(verification, standing, candidate, req.i18n.language),
    ],
    languages: candidate.states,
    note: noteOf(standing, candidate),
    behind: await behindOf(req, target.id),
    older: candidate.older,
    together: can.submit.allowed ? [] : await companionsToSubmit(req, asker, candidate),
    can,
    mayEnd,
    history: entries,
    ...live,
  };
}
