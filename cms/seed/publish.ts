// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DOCUMENT_TYPES,
  type DocumentType,
  hasPage,
  PAGE_TYPES,
} from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import type { State } from '../records/states.ts';
import { approve } from '../workflow/verbs/approve.ts';
import type { Approval } from '../workflow/verbs/check-approval.ts';
import { VerbError } from '../records/verb-error.ts';
import { readingLevel } from '../workflow/requirements/reading-level.ts';
import { NO_WAY_BACK } from '../workflow/requirements/way-back.ts';
import { standingOf, stateOf } from '../records/state.ts';
import { submit } from '../workflow/verbs/submit.ts';

/** Types that go online together: pages refer to each other, then home and settings to pages. */
const TOGETHER: readonly (readonly DocumentType[])[] = [
  PAGE_TYPES,
  DOCUMENT_TYPES.filter((type) => !hasPage(type)),
];

const NEVER_ONLINE: readonly State[] = ['draft', 'pending'];

const HARD_TO_READ =
  'Contenuto dimostrativo: il testo è più difficile della soglia dei destinatari.';

/** The digest that waits for approval; a seeding that was interrupted has left it, or it is submitted now. */
async function waitingDigest(
  req: PayloadRequest,
  { type, id }: PublishedDocument,
  together: readonly string[],
): Promise<string> {
  const { pending } = await standingOf(req, id);
  return pending?.digest ?? (await submit(req, { type, id, together })).submission.digest;
}

/** A new check of a lesson that was there already: that stays as it is, and does not end with it. */
const hasNoPlace = (error: unknown): boolean =>
  error instanceof VerbError &&
  (error.details.issues ?? []).some(({ code }) => code === NO_WAY_BACK);

/** @returns nothing for a document that stays a draft, because nothing leads to it */
async function submitOne(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly string[],
): Promise<Approval | undefined> {
  const { type, id } = document;
  try {
    const digest = await waitingDigest(req, document, together);
    const hard = readingLevel(document)?.below === true;
    return { type, id, digest, ...(hard && { reason: HARD_TO_READ }) };
  } catch (cause) {
    if (hasNoPlace(cause)) return undefined;
    const why =
      cause instanceof VerbError
        ? `: ${(cause.details.issues ?? []).map((issue) => issue.message).join(' ')}`
        : '';
    throw new Error(`The demo's ${type} ${id} could not be submitted${why}`, { cause });
  }
}

/**
 * Publishes demo content as people do: the author submits, a reviewer approves.
 * What people have done with it since is left alone.
 * @returns how many documents went online
 */
export async function publishDemo(
  documents: readonly PublishedDocument[],
  authorOf: (document: PublishedDocument) => PayloadRequest,
  reviewer: PayloadRequest,
): Promise<number> {
  let published = 0;
  for (const types of TOGETHER) {
    const approvals: Approval[] = [];
    const group: PublishedDocument[] = [];
    for (const document of documents.filter(({ type }) => types.includes(type)))
      if (NEVER_ONLINE.includes(await stateOf(reviewer, document.id))) group.push(document);
    const together = group.map(({ id }) => id);
    for (const document of group) {
      const approval = await submitOne(authorOf(document), document, together);
      if (approval) approvals.push(approval);
    }
    const [first, ...others] = approvals;
    if (!first) continue;
    await approve(reviewer, [first, ...others]);
    published += approvals.length;
  }
  return published;
}
