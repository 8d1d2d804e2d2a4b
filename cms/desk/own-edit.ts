// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import { contributorsOf, wroteAfter } from '../records/contributors.ts';
import type { SubmissionRow } from '../records/rows.ts';
import { makeCandidate } from '../workflow/candidate/candidate.ts';
import { isAsReturned } from '../workflow/candidate/change-note.ts';
import { carriedOffline } from '../workflow/candidate/languages.ts';
import { textDigestOf } from '../workflow/candidate/text-digest.ts';
import type { Found } from '../workflow/subject.ts';
import { type AskedNote, noteOf } from './note.ts';
import { type Asker, type Permission, permissions } from './permissions.ts';

/** What the reviewer herself wrote into the working copy and did not submit. */
export interface OwnEdit {
  /** The text as it would be submitted; `null` when it is not complete. */
  readonly document: PublishedDocument | null;
  /** Names of others who wrote since the submission, too: their words would go with hers. */
  readonly others: readonly string[];
  readonly submit: Permission;
  /** What readers are told of the change when it is submitted; `null` where nothing is asked. */
  readonly note: AskedNote | null;
}

/** The unsent edit of the person who examines a submission; `null` when there is none. */
export async function ownEdit(
  req: PayloadRequest,
  asker: Asker,
  found: Found,
  pending: SubmissionRow,
): Promise<OwnEdit | null> {
  const { id } = found;
  const { person } = asker;
  // Presenting a working copy takes long, and most reviewers write nothing.
  if (!(await wroteAfter(req, person.id, pending.submittedAt))) return null;
  const candidate = await makeCandidate(req, found, found.standing.published, {
    offline: carriedOffline(found.standing),
  });
  if (candidate.digest === textDigestOf(pending)) return null;
  const written = (await contributorsOf(req, [id, ...candidate.media])).filter(
    ({ at }) => at > pending.submittedAt,
  );
  if (!written.some(({ user }) => user === person.id)) return null;
  const others = written.filter(({ user }) => user !== person.id).map(({ name }) => name);
  const asReturned = await isAsReturned(req, found.standing.published, candidate);
  const { submit } = permissions(asker, found, candidate, { asReturned, mayEnd: false });
  return {
    document: candidate.document ? (JSON.parse(candidate.canonical) as PublishedDocument) : null,
    others: [...new Set(others)],
    submit,
    note: noteOf(found.standing, candidate),
  };
}
