// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../access/names.ts';
import { requirePending } from '../workflow/verbs/pending.ts';
import { type ReadingLevel, readingLevel } from '../workflow/requirements/reading-level.ts';
import { findDocument } from '../workflow/subject.ts';
import { adviceOn } from './advice.ts';
import type { Fields } from '../workflow/candidate/older-online.ts';
import { type CompanionToApprove, companionsToApprove, type Target } from './companions.ts';
import { type LastReturn, lastReturn } from './last-return.ts';
import { type OwnEdit, ownEdit } from './own-edit.ts';
import { askerOf, type Permission, permission } from './permissions.ts';
import { type PendingSubmission, pendingSubmission } from './submissions.ts';

/** `GET /api/<collection>/<id>/submission/diff`: the pending submission beside the text online. */
export interface Review {
  readonly submission: PendingSubmission;
  readonly title: string;
  /** The text online; `null` when nothing is. */
  readonly before: PublishedDocument | null;
  /** The text that was submitted. */
  readonly after: PublishedDocument;
  /** Names of the documents that these texts refer to, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
  readonly readingLevel: ReadingLevel | null;
  /** What to look at in the text that was submitted; it stops nothing. */
  readonly advice: readonly Issue[];
  readonly can: Readonly<Record<'approve' | 'return', Permission>>;
  /** Why it was returned before, and what was read then; `null` when it was not. */
  readonly returned: LastReturn | null;
  /** What the person who examines wrote since, and did not submit. */
  readonly own: OwnEdit | null;
  /** Fields of each language that would go online older than their original; it stops nothing. */
  readonly older: Fields;
  /** Other pending submissions that must go online with it, because it refers to them. */
  readonly with: readonly CompanionToApprove[];
}

export async function namesIn(
  req: PayloadRequest,
  documents: readonly (PublishedDocument | null | undefined)[],
): Promise<Record<string, string>> {
  const ids = documents.flatMap((document) =>
    document ? referencesIn(document).map(({ id }) => id) : [],
  );
  const rows = await namedFor(req, ids);
  return Object.fromEntries(rows.map((row) => [`${row.type}/${row.id}`, row.title]));
}

/**
 * @throws VerbError `not-found` when there is no such document or the person may not read it, `nothing-pending` when
 * nothing waits
 */
export async function reviewOf(req: PayloadRequest, target: Target): Promise<Review> {
  const asker = askerOf(req);
  const found = await findDocument(req, asker.person, target.type, target.id);
  const pending = requirePending(found);
  const { published } = found.standing;
  // Both texts were checked against the contract when they were frozen.
  const after = JSON.parse(pending.canonical) as PublishedDocument;
  const before =
    published && !published.withdrawn
      ? (JSON.parse(published.canonical) as PublishedDocument)
      : null;
  const returned = await lastReturn(req, target.id);
  const own = await ownEdit(req, asker, found, pending);
  return {
    submission: pendingSubmission(pending),
    title: pending.title,
    before,
    after,
    names: await namesIn(req, [before, after, returned?.document, own?.document]),
    readingLevel: readingLevel(after) ?? null,
    advice: adviceOn(target.type, after, req.i18n.language),
    can: {
      approve: permission(asker, 'approve', found),
      return: permission(asker, 'return', found),
    },
    returned,
    own,
    older: pending.behind ?? {},
    with: await companionsToApprove(req, after),
  };
}
