// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import {
  allReferrersOf,
  type Referrer,
  scheduledReferrersOf,
} from '../../records/reference-uses.ts';
import { askedTogether, isQuestion, VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import type { Found } from '../subject.ts';

/** Asks several things at once. @throws VerbError `still-used` */
export async function ask(...questions: readonly (() => Promise<void>)[]): Promise<void> {
  const asked: VerbError[] = [];
  for (const question of questions)
    await question().catch((error: unknown) => {
      if (!isQuestion(error)) throw error;
      asked.push(error);
    });
  const together = askedTogether(asked);
  if (together) throw together;
}

/** What a person was told before they take something offline. */
export interface Confirming {
  /** Withdraw although others refer to it. */
  readonly confirm?: boolean | undefined;
  /** Ids of the documents of which the person was told that they go with it. */
  readonly along?: readonly string[] | undefined;
}

/** A document as an answer names it. */
const named = (one: Referrer) => ({ collection: COLLECTION_OF[one.type], ...one });

/** A document that goes with another. `pending`: a correction of it waits, and is closed. */
const asAlong = ({ type, id, standing: { published: online, pending } }: Found) => ({
  ...named({ type, id, title: online?.title ?? '' }),
  pending: pending !== undefined,
});

/**
 * Texts that are approved for a moment refer to what will not be online by then: the person confirms before their links
 * are plain text.
 * @param comes when it comes now, ISO 8601; `null`: nobody knows
 * @throws VerbError `still-used`
 */
export async function requireNotAwaited(
  req: PayloadRequest,
  { id }: Found,
  comes: string | null,
  { confirm }: Pick<Confirming, 'confirm'>,
): Promise<void> {
  if (confirm) return;
  const waiting = await scheduledReferrersOf(req, id);
  const early = waiting.filter(({ publishAt }) => comes === null || (publishAt ?? '') < comes);
  if (early.length === 0) return;
  throw new VerbError('still-used', WORKFLOW_MESSAGES.awaited(early.length), {
    referrers: early.map(({ publishAt: _moment, ...one }) => named(one)),
  });
}

/**
 * Others refer to what goes, or go with it: the person confirms before their links become plain text, and names those
 * that go. Others than these may go with it since it was shown.
 * @throws VerbError `still-used`
 */
export async function requireConfirmation(
  req: PayloadRequest,
  [first, ...along]: readonly [Found, ...Found[]],
  { confirm, along: told = [] }: Confirming,
): Promise<void> {
  if (confirm && along.every(({ id }) => told.includes(id))) return;
  const going = [first, ...along];
  const referrers = new Map<string, Referrer>();
  for (const { id } of going)
    for (const one of await allReferrersOf(req, id)) referrers.set(one.id, one);
  for (const { id } of going) referrers.delete(id);
  if (referrers.size === 0 && along.length === 0) return;
  const asked = {
    type: first.type,
    referrers: referrers.size,
    along: along.map(({ type }) => type),
  };
  throw new VerbError('still-used', WORKFLOW_MESSAGES.stillUsed(asked), {
    referrers: [...referrers.values()].map(named),
    along: along.map(asAlong),
  });
}
