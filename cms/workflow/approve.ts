// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType, PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { notifyWriters } from '../notifications/notify.ts';
import { nudgeAfter } from '../publishing/nudge.ts';
import { clearContributions } from './contributors.ts';
import { closeSubmission, requirePending } from './close.ts';
import { coveredContributors } from './covered.ts';
import { VerbError } from './errors.ts';
import { record } from './history.ts';
import { publish } from './publish.ts';
import { checkContract } from './requirements/contract.ts';
import { type ReadingLevel, readingLevel } from './requirements/reading-level.ts';
import { referenceIssues, unpublishedReferences } from './requirements/references.ts';
import { currentRevision, nextRevision } from './revisions.ts';
import type { RevisionRow, SubmissionRow } from './rows.ts';
import { type Found, findDocument, requireAllowed, currentPerson } from './subject.ts';
import { inTransaction, type Work } from './transaction.ts';

/** One document to approve, exactly as it was read. */
export interface Approval {
  readonly type: DocumentType;
  readonly id: string;
  /** Of the submission that the reviewer read. */
  readonly digest: string;
  /** Needed when the text is harder to read than its audience should find it; stays in the history. */
  readonly reason?: string | undefined;
}

interface Approved {
  readonly found: Found;
  readonly submission: SubmissionRow;
  readonly document: PublishedDocument;
  readonly level: ReadingLevel | undefined;
  readonly reason: string | undefined;
}

const STALE =
  'Nel frattempo il testo è stato inviato di nuovo: leggi la nuova versione e approva quella.';

function requireSameDigest(submission: SubmissionRow, digest: string): void {
  if (submission.digest !== digest) throw new VerbError('stale', STALE);
}

function requireReasonBelow(level: ReadingLevel | undefined, reason: string | undefined): void {
  if (!level?.below || reason) return;
  throw new VerbError(
    'reason-needed',
    `La leggibilità è ${level.index}, per questi destinatari serve almeno ${level.needed}. Per approvare lo stesso scrivi il motivo: resta nella storia del contenuto.`,
  );
}

/** The frozen text is what the contract of today accepts, or it must be sent again. */
function parseFrozen(submission: SubmissionRow): PublishedDocument {
  const { document, issues } = checkContract(submission.type, JSON.parse(submission.canonical));
  if (document) return document;
  throw new VerbError('requirements', 'Il testo inviato non è più completo: va inviato di nuovo.', {
    issues,
  });
}

async function check(work: Work, person: Person, approval: Approval): Promise<Approved> {
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
  throw new VerbError('references', 'Manca online qualcosa a cui questo testo rimanda.', {
    issues,
  });
}

/** A text that is online already needs no new revision: its submission is closed, and nothing else moves. */
const changesSomething = ({ found, submission }: Approved): boolean => {
  const { published } = found.standing;
  return !published || published.withdrawn || published.digest !== submission.digest;
};

async function finish(
  work: Work,
  person: Person,
  approved: Approved,
  revision: number,
): Promise<void> {
  const { found, submission, document, level, reason } = approved;
  await closeSubmission(work, person, submission, { state: 'approved', reason });
  await clearContributions(work.req, await coveredContributors(work.req, submission, document));
  await record(work, person, {
    document: found.id,
    type: found.type,
    verb: 'approve',
    digest: submission.digest,
    revision,
    languages: submission.languages,
    reason: reason ?? null,
    readingLevel: level ? { index: level.index, needed: level.needed } : null,
  });
  await notifyWriters(work, { kind: 'approved', submission, by: person, reason });
}

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

function requireDistinct(approvals: readonly Approval[]): void {
  if (new Set(approvals.map(({ id }) => id)).size === approvals.length) return;
  throw new VerbError(
    'bad-request',
    'Lo stesso contenuto compare due volte nella stessa approvazione.',
  );
}

/**
 * Puts submissions online, all or none, as one revision: they appear together.
 * @throws VerbError `stale` when a digest is not the one that waits
 */
export async function approve(
  req: PayloadRequest,
  approvals: readonly [Approval, ...Approval[]],
): Promise<{ readonly revision: number }> {
  requireDistinct(approvals);
  return inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const approved: Approved[] = [];
    for (const approval of approvals) approved.push(await check(work, person, approval));
    await requireReferences(work, approved);
    const next = await publishAll(work, approved);
    const revision = next?.revision ?? (await currentRevision(req))?.revision ?? 0;
    for (const one of approved) await finish(work, person, one, revision);
    if (next) nudgeAfter(work, next);
    return { revision };
  });
}
