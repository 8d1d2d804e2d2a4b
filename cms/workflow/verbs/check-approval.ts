// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { openRemarks } from '../../records/remarks.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import type { WantedMoments } from '../schedule/moments.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { checkContract } from '../requirements/contract.ts';
import { type ReadingLevel, readingLevel } from '../requirements/reading-level.ts';
import { nestingIssues, pagesBeside } from '../requirements/nesting.ts';
import { onlinePillars, pillarIssues } from '../requirements/one-page-each.ts';
import { referenceIssues, unpublishedReferences } from '../requirements/references.ts';
import { type Found, findDocument, requireAllowed, type Target } from '../subject.ts';
import { forEach } from './batch.ts';
import { seenReason } from './reason.ts';
import { requirePending, requireSameDigest } from './pending.ts';

/** One document to approve, exactly as it was read. */
export interface Approval extends Target {
  /** Of the submission that the reviewer read. */
  readonly digest: string;
  /** Needed when the text is harder to read than its audience should find it; stays in the history. */
  readonly reason?: string | undefined;
  /** The moments that were read with it; absent: whatever they are. */
  readonly moments?: WantedMoments;
}

export interface Approved {
  readonly found: Found;
  readonly submission: SubmissionRow;
  readonly document: PublishedDocument;
  readonly level: ReadingLevel | undefined;
  readonly reason: string | undefined;
}

/** The document waits, unchanged since it was read, and this person may approve it. */
export async function checkApproval(
  work: Work,
  person: Person,
  approval: Approval,
): Promise<Approved> {
  const found = await findDocument(work.req, person, approval.type, approval.id);
  requireAllowed(person, 'approve', found);
  const submission = requirePending(found);
  requireSameDigest(submission, approval.digest);
  requireMoments(work, submission, approval);
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

/**
 * @throws VerbError `stale` when a moment is not the one that was read, `moment` when the text would go before it comes
 */
function requireMoments(
  { now }: Work,
  submission: SubmissionRow,
  { moments = {} }: Approval,
): void {
  for (const key of ['publishAt', 'withdrawAt'] as const)
    if (moments[key] !== undefined && moments[key] !== (submission[key] ?? null))
      throw new VerbError('stale', MOMENT_MESSAGES.stale);
  const { withdrawAt } = submission;
  if (withdrawAt && withdrawAt <= now)
    throw new VerbError('moment', MOMENT_MESSAGES.past(withdrawAt));
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

/** Every document that these refer to is online, or goes online with them or before. */
async function requireReferences(work: Work, approved: readonly Approved[]): Promise<void> {
  const momentOf = ({ submission }: Approved): string => submission.publishAt ?? work.now;
  const together = new Map(approved.map((one) => [`${one.found.type}/${one.found.id}`, one]));
  const issues: Issue[] = [];
  for (const one of approved) {
    const { document } = one;
    const isThere = ({ type, id }: Reference): boolean => {
      const other = together.get(`${type}/${id}`);
      return (
        other !== undefined && (momentOf(other) <= work.now || momentOf(other) <= momentOf(one))
      );
    };
    const missing = (await unpublishedReferences(work.req, document)).filter(
      (reference) => !isThere(reference),
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

/** What must hold of all that is approved together. */
export async function requireTogether(work: Work, approved: readonly Approved[]): Promise<void> {
  await requireReferences(work, approved);
  await requireNesting(work, approved);
  await requireOnePageEach(work, approved);
}
