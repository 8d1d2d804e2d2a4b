// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import type { Person } from '../../access/person.ts';
import { requirePending, requireSameDigest } from './pending.ts';
import { VerbError } from '../../records/verb-error.ts';
import { checkContract } from '../requirements/contract.ts';
import { type ReadingLevel, readingLevel } from '../requirements/reading-level.ts';
import { referenceIssues, unpublishedReferences } from '../requirements/references.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { type Found, findDocument, requireAllowed } from '../subject.ts';
import type { Work } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** One document to approve, exactly as it was read. */
export interface Approval {
  readonly type: DocumentType;
  readonly id: string;
  /** Of the submission that the reviewer read. */
  readonly digest: string;
  /** Needed when the text is harder to read than its audience should find it; stays in the history. */
  readonly reason?: string | undefined;
}

/** A document that may go online now. */
export interface Approved {
  readonly found: Found;
  readonly submission: SubmissionRow;
  readonly document: PublishedDocument;
  readonly level: ReadingLevel | undefined;
  readonly reason: string | undefined;
}

function requireReasonBelow(level: ReadingLevel | undefined, reason: string | undefined): void {
  if (!level?.below || reason) return;
  throw new VerbError(
    'reason-needed',
    WORKFLOW_MESSAGES.belowReadingLevel(level.index, level.needed),
  );
}

/** The frozen text is what the contract of today accepts, or it must be sent again. */
function parseFrozen(submission: SubmissionRow): PublishedDocument {
  const { document, issues } = checkContract(submission.type, JSON.parse(submission.canonical));
  if (document) return document;
  throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, {
    issues,
  });
}

/** What was read may go online: it waits, unchanged, and this person may approve it. */
export async function checkApproval(
  work: Work,
  person: Person,
  approval: Approval,
): Promise<Approved> {
  const found = await findDocument(work.req, person, approval.type, approval.id);
  requireAllowed(person, 'approve', found);
  const submission = requirePending(found);
  requireSameDigest(submission, approval.digest);
  const document = parseFrozen(submission);
  const level = readingLevel(document);
  const reason = approval.reason?.trim() || undefined;
  requireReasonBelow(level, reason);
  return { found, submission, document, level, reason };
}

/** What a document refers to is online, or goes online with it. */
export async function requireReferences(work: Work, approved: readonly Approved[]): Promise<void> {
  const together = new Set(approved.map(({ found }) => `${found.type}/${found.id}`));
  const issues: Issue[] = [];
  for (const { document } of approved) {
    const missing = (await unpublishedReferences(work.req, document)).filter(
      ({ type, id }) => !together.has(`${type}/${id}`),
    );
    issues.push(...(await referenceIssues(work.req, document, missing, true)));
  }
  if (issues.length === 0) return;
  throw new VerbError('references', WORKFLOW_MESSAGES.referencesMissing, {
    issues,
  });
}
