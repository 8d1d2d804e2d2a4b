// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import type { Verdict } from '../../notifications/mails.ts';
import { notifyWriters } from '../../notifications/notify.ts';
import { clearContributions } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import { openRemarks } from '../../records/remarks.ts';
import { currentRevision, nextRevision } from '../../records/revisions.ts';
import type { RevisionRow, SubmissionRow } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { checkContract } from '../requirements/contract.ts';
import { type ReadingLevel, readingLevel, scoreOf } from '../requirements/reading-level.ts';
import { nestingIssues, pagesBeside } from '../requirements/nesting.ts';
import { onlinePillars, pillarIssues } from '../requirements/one-page-each.ts';
import { referenceIssues, unpublishedReferences } from '../requirements/references.ts';
import { touchedParts, wayBackIssues } from '../requirements/way-back.ts';
import {
  currentPerson,
  type Found,
  findDocument,
  requireAllowed,
  type Target,
} from '../subject.ts';
import { approvedContributors } from './approved-contributors.ts';
import { forEach } from './batch.ts';
import { seenReason } from './reason.ts';
import { closeSubmission, requirePending, requireSameDigest } from './pending.ts';
import { publish } from './publish.ts';

/** One document to approve, exactly as it was read. */
export interface Approval extends Target {
  /** Of the submission that the reviewer read. */
  readonly digest: string;
  /** Needed when the text is harder to read than its audience should find it; stays in the history. */
  readonly reason?: string | undefined;
}

/**
 * Puts submissions online, all or none, as one revision: they appear together.
 * @throws VerbError `stale` when a digest is not the one that waits
 */
export async function approve(
  req: PayloadRequest,
  approvals: readonly [Approval, ...Approval[]],
): Promise<{ readonly revision: number }> {
  return inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const approved = await forEach(req, approvals, (one) => checkApproval(work, person, one));
    await requireReferences(work, approved);
    await requireNesting(work, approved);
    await requireOnePageEach(work, approved);
    const documents = approved.map(({ document }) => document);
    const parts = await touchedParts(req, documents);
    const next = await publishAll(work, approved);
    const issues = await wayBackIssues(req, parts);
    if (issues.length > 0)
      throw new VerbError('references', WORKFLOW_MESSAGES.noWayBack, { issues });
    const revision = next?.revision ?? (await currentRevision(req))?.revision ?? 0;
    const verdicts: Verdict[] = [];
    for (const one of approved) verdicts.push(await finish(work, person, one, revision));
    await notifyWriters(work, ...verdicts);
    if (next) nudgeAfter(work, next);
    return { revision };
  });
}

interface Approved {
  readonly found: Found;
  readonly submission: SubmissionRow;
  readonly document: PublishedDocument;
  readonly level: ReadingLevel | undefined;
  readonly reason: string | undefined;
}

/** The document waits, unchanged since it was read, and this person may approve it. */
async function checkApproval(work: Work, person: Person, approval: Approval): Promise<Approved> {
  const found = await findDocument(work.req, person, approval.type, approval.id);
  requireAllowed(person, 'approve', found);
  const submission = requirePending(found);
  requireSameDigest(submission, approval.digest);
  await requireNoOpenRemarks(work.req, found);
  const document = parseFrozen(submission, work.req.i18n.language);
  const level = readingLevel(document);
  const reason = seenReason(approval.reason) || undefined;
  if (level?.below && !reason) {
    const said = WORKFLOW_MESSAGES.belowReadingLevel(level);
    throw new VerbError('reason-needed', said);
  }
  return { found, submission, document, level, reason };
}

/** @throws VerbError `open-remarks` while somebody waits for an answer */
async function requireNoOpenRemarks(req: PayloadRequest, { id }: Found): Promise<void> {
  const open = (await openRemarks(req, [id])).get(id);
  if (open) throw new VerbError('open-remarks', WORKFLOW_MESSAGES.openRemarks(open));
}

/** The submitted text still fulfils the contract, which may have changed since; otherwise it has to be sent again. */
function parseFrozen({ type, canonical }: SubmissionRow, language: string): PublishedDocument {
  const { document, issues } = checkContract(type, JSON.parse(canonical), language);
  if (document) return document;
  throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, { issues });
}

/** Every document that these refer to is online, or goes online with them. */
async function requireReferences(work: Work, approved: readonly Approved[]): Promise<void> {
  const together = new Set(approved.map(({ found }) => `${found.type}/${found.id}`));
  const issues: Issue[] = [];
  for (const { document } of approved) {
    const missing = (await unpublishedReferences(work.req, document)).filter(
      ({ type, id }) => !together.has(`${type}/${id}`),
    );
    issues.push(...(await referenceIssues(work.req, document, missing, true)));
  }
  if (issues.length === 0) return;
  throw new VerbError('references', WORKFLOW_MESSAGES.referencesMissing, { issues });
}

/** Pages nest two deep also when two of them, each right by itself, go online one after the other or together. */
async function requireNesting(work: Work, approved: readonly Approved[]): Promise<void> {
  const documents = approved.map(({ document }) => document);
  await forEach(work.req, documents, async (document) => {
    const beside = [...(await pagesBeside(work.req, document)), ...documents];
    const issues = nestingIssues(document, beside, work.req.i18n.language);
    if (issues.length > 0)
      throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, { issues });
  });
}

/** A pillar has one page also when two of them, each right by itself, go online one after the other or together. */
async function requireOnePageEach(work: Work, approved: readonly Approved[]): Promise<void> {
  const documents = approved.map(({ document }) => document);
  if (!documents.some(({ type }) => type === 'pillar')) return;
  const ids = documents.map(({ id }) => id);
  const beside = [...(await onlinePillars(work.req, ids)), ...documents];
  await forEach(work.req, documents, async (document) => {
    const issues = pillarIssues(document, beside, work.req.i18n.language);
    if (issues.length > 0)
      throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, { issues });
  });
}

/** A text that is online already needs no new revision: its submission is closed, and nothing else moves. */
const changesSomething = ({ found, submission }: Approved): boolean => {
  const { published } = found.standing;
  return !published || published.withdrawn || published.digest !== submission.digest;
};

/** @returns the new revision; `undefined` when nothing online changes */
async function publishAll(
  work: Work,
  approved: readonly Approved[],
): Promise<RevisionRow | undefined> {
  const changed = approved.filter(changesSomething);
  if (changed.length === 0) return undefined;
  const next = await nextRevision(
    work.req,
    changed.map(({ found, submission }) => ({ id: found.id, digest: submission.digest })),
    work.now,
  );
  for (const { found, submission, document } of changed)
    await publish(work, { found, submission, document, revision: next });
  return next;
}

/** Closes one submission. @returns what its writers are told */
async function finish(
  work: Work,
  person: Person,
  approved: Approved,
  revision: number,
): Promise<Verdict> {
  const { found, submission, document, level, reason } = approved;
  await closeSubmission(work, person, submission, { state: 'approved', reason });
  await clearContributions(work.req, await approvedContributors(work.req, submission, document));
  await record(work, person, 'approve', found, {
    digest: submission.digest,
    revision,
    languages: submission.languages,
    offline: submission.offline,
    reason: reason ?? null,
    readingLevel: level ? scoreOf(level) : null,
  });
  return { kind: 'approved', submission, by: person, reason };
}
