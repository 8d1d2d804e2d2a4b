// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { type OpinionRow, opinions } from '../../records/opinions.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { readOwnership } from '../../records/ownership.ts';
import { standingOf } from '../../records/state.ts';
import type { Db } from '../../records/table.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { Said } from '../../i18n/said.ts';
import { OPINION_MESSAGES } from './messages.ts';
import { hashOf } from './link.ts';
import { type OpinionState, opinionStates } from './state.ts';

const WHY_CLOSED: Readonly<Record<Exclude<OpinionState, 'waits'>, Said>> = OPINION_MESSAGES;

/** An opinion that can be given now, and the text that it is on. */
export interface OpenOpinion {
  readonly row: OpinionRow;
  readonly submission: SubmissionRow;
  readonly after: PublishedDocument;
  /** What is online; `null` when nothing is. */
  readonly before: PublishedDocument | null;
}

const documentIn = (canonical: string): PublishedDocument =>
  // It was checked against the contract when it was frozen.
  JSON.parse(canonical) as PublishedDocument;

/**
 * @throws VerbError `not-found` when there is no such link, `wrong-state` when it does not work any more, with the reason
 */
export async function openOpinion(db: Db, secret: string, now: string): Promise<OpenOpinion> {
  const row = await opinions.first(db, { secretHash: { equals: hashOf(secret) } });
  if (!row) throw new VerbError('not-found', OPINION_MESSAGES.noSuchLink);
  const { type, document: id } = row;
  const owner = await readOwnership(db, type, id);
  if (!owner) throw new VerbError('not-found', OPINION_MESSAGES.noSuchLink);
  const standing = await standingOf(db, id);
  const state = await opinionStates(db, { type, id, owner, standing }, now)(row);
  const { pending: submission, published } = standing;
  if (state !== 'waits' || !submission)
    throw new VerbError('wrong-state', WHY_CLOSED[state === 'waits' ? 'over' : state]);
  return {
    row,
    submission,
    after: documentIn(submission.canonical),
    before: published && !published.withdrawn ? documentIn(published.canonical) : null,
  };
}
