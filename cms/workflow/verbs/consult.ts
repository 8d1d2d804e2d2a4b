// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { record } from '../../records/history.ts';
import { opinions } from '../../records/opinions.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { OPINION_DAYS } from '../../values/opinion-limits.ts';
import { OPINION_MESSAGES } from '../opinions/messages.ts';
import { hashOf, newSecret, opinionLink } from '../opinions/link.ts';
import { opinionStates } from '../opinions/state.ts';
import { beginVerb, type Target } from '../subject.ts';
import { requirePending, requireSameDigest } from './pending.ts';

export interface Consulting extends Target {
  /** Of the submission that was read. */
  readonly digest: string;
  readonly asked: string;
  readonly question?: string | undefined;
  readonly days?: number | undefined;
}

export interface Consulted {
  /** It is nowhere but here. */
  readonly link: string;
  readonly expiresAt: string;
}

/** Opinions that are waited for on one text. */
const MAX_WAITING = 10;

const DAY_MS = 86_400_000;

/**
 * Makes a link through which somebody without an account reads the submission that waits, once, and says what they think.
 * @throws VerbError `stale` when another text waits than the one that was read
 */
export async function consult(req: PayloadRequest, target: Consulting): Promise<Consulted> {
  const asked = target.asked.replaceAll(/\s+/g, ' ').trim();
  if (asked === '') throw new VerbError('bad-request', OPINION_MESSAGES.whom);
  const secret = newSecret();
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'consult', target);
    const pending = requirePending(found);
    requireSameDigest(pending, target.digest);
    const { id: submission, digest } = pending;
    const rows = await opinions.find(req, { where: { document: { equals: found.id } } });
    const stateOf = opinionStates(req, found, work.now);
    let waiting = 0;
    // One after the other: a transaction of MongoDB answers one question at a time.
    for (const row of rows) if ((await stateOf(row)) === 'waits') waiting++;
    if (waiting >= MAX_WAITING)
      throw new VerbError('too-many-remarks', OPINION_MESSAGES.tooManyLinks(MAX_WAITING));
    const lasts = (target.days ?? OPINION_DAYS) * DAY_MS;
    const expiresAt = new Date(Date.parse(work.now) + lasts).toISOString();
    await opinions.create(req, {
      ...{ secretHash: hashOf(secret), document: found.id, type: found.type, asked },
      ...{ submission, digest },
      ...{ question: target.question?.trim() ?? '', expiresAt },
      ...{ by: person.id, byName: person.name, at: work.now },
    });
    await record(work, person, 'consult', found, { digest, reason: asked });
    return { link: opinionLink(secret), expiresAt };
  });
}
