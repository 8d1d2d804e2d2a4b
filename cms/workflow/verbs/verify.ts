// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { checkedIn, verifiedOn } from '@portico/shared/verification';
import type { PayloadRequest } from 'payload';
import { record } from '../../records/history.ts';
import { nextRevision } from '../../records/revisions.ts';
import { type PublishedRow, published } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { checkColumns } from '../../records/verification.ts';
import { VerbError } from '../../records/verb-error.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { makeCandidate } from '../candidate/candidate.ts';
import { carriedOffline } from '../candidate/languages.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { checkContract } from '../requirements/contract.ts';
import { beginVerb, type Found, type Target } from '../subject.ts';
import { writeCheckedDay } from './checked-day.ts';
import { requireReason } from './reason.ts';
import { unlicensedIn, withoutRights } from './unlicensed.ts';

export interface Verifying extends Target {
  /** What was looked at; it stays in the history. */
  readonly note: string;
}

/**
 * A text as checked on a day, with the day that is chosen, without its notes of changes: a working copy has none.
 * @param unlicensed pictures that are online without a licence: one that was added since is nothing that was written here
 */
function textOn(document: PublishedDocument, day: string, unlicensed: readonly string[]): string {
  const { changes: _notes, ...text } = verifiedOn(document, day);
  const { verifyBy } = checkedIn(document);
  return canonicalJson(withoutRights({ ...text, verifyBy: verifyBy ?? null }, unlicensed));
}

/**
 * Nobody approves a check: it must not put anything else online.
 * @throws VerbError `wrong-state` when the working copy says something else than what is online
 */
async function requireSame(
  req: PayloadRequest,
  found: Found,
  online: PublishedRow,
  day: string,
): Promise<void> {
  const choice = { offline: carriedOffline(found.standing) };
  const { document } = await makeCandidate(req, found, online, choice);
  const text = JSON.parse(online.canonical) as PublishedDocument;
  const bare = unlicensedIn(text);
  const isSame = document !== undefined && textOn(document, day, bare) === textOn(text, day, bare);
  if (!isSame) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.changedSince);
}

/** The text that is online, as checked on a day. @throws VerbError `unchanged`, `requirements` */
function checkedText(req: PayloadRequest, online: PublishedRow, day: string) {
  const checked = verifiedOn(JSON.parse(online.canonical) as PublishedDocument, day);
  const { document, issues } = checkContract(online.type, checked, req.i18n.language);
  if (!document) throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, { issues });
  const canonical = canonicalJson(document);
  const digest = sha256(canonical);
  if (digest === online.digest) throw new VerbError('unchanged', WORKFLOW_MESSAGES.checkedToday);
  return { document, canonical, digest };
}

/**
 * Says that what is online is still true. What is online gets the day of today as that of its last check, with a revision,
 * and so does the working copy; dates and number of its edits stay, because nothing was edited.
 */
export async function verify(
  req: PayloadRequest,
  target: Verifying,
): Promise<{ readonly revision: number; readonly verifiedOn: string }> {
  const note = requireReason(target.note, WORKFLOW_MESSAGES.whatWasChecked);
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'verify', target);
    const { published: online } = found.standing;
    if (!online) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.notOnline);
    const day = civilDate(new Date(work.now));
    await requireSame(req, found, online, day);
    const { document, canonical, digest } = checkedText(req, online, day);
    const revision = await nextRevision(req, [{ id: found.id, digest }], work.now);
    await published.update(req, found.id, {
      canonical,
      digest,
      revision: revision.revision,
      revisionHash: revision.hash,
      ...checkColumns(document, online.modified),
    });
    await writeCheckedDay(req, person, document);
    await record(work, person, 'verify', found, {
      digest,
      revision: revision.revision,
      reason: note,
    });
    nudgeAfter(work, revision);
    return { revision: revision.revision, verifiedOn: day };
  });
}
