// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HoldReason } from '@portico/shared/contract/release';
import type { DocumentType } from '@portico/shared/contract/types';
import { Id } from '@portico/shared/contract/values';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Person } from '../access/person.ts';
import { approves } from '../access/rights.ts';
import { readManifest } from '../open-data/manifest.ts';
import { history } from '../records/history.ts';
import { published } from '../records/rows.ts';
import { VerbError } from '../records/verb-error.ts';
import { acceptWithdrawals } from '../site-link/accept-withdrawals.ts';
import { readRelease } from '../site-link/live.ts';
import { bodyOf } from '../workflow/endpoints/bodies.ts';
import { refusalText, requirePerson } from '../workflow/subject.ts';
import { SITE_HOLD_MESSAGES } from './messages.ts';

/** A document that was withdrawn and that the site still shows. */
export interface WaitingWithdrawal {
  readonly id: string;
  readonly type: DocumentType;
  readonly title: string;
  /** Who withdrew it. */
  readonly by: { readonly id: string; readonly name: string } | null;
}

/** `GET /api/site`: why the site waits, for those who approve; `null` when it does not, or does not answer. */
export interface SiteHold {
  readonly reason: HoldReason;
  readonly since: string;
  readonly withdrawals: readonly WaitingWithdrawal[];
  /** May the person agree to the withdrawals? Nobody agrees to their own. */
  readonly mayAccept: boolean;
}

const approver = (req: PayloadRequest): Person => {
  const person = requirePerson(req);
  if (approves(person.role)) return person;
  throw new VerbError('forbidden', refusalText('role', 'withdraw', 'live'));
};

async function waitingWithdrawals(
  req: PayloadRequest,
  shown: ReadonlySet<string>,
): Promise<WaitingWithdrawal[]> {
  const withdrawn = await published.find(req, {
    where: { withdrawn: { equals: true } },
    sort: '-withdrawnAt',
    select: { canonical: false },
  });
  const waiting = withdrawn.filter(({ id }) => shown.has(id));
  const acts = await history.find(req, {
    where: {
      and: [{ verb: { equals: 'withdraw' } }, { document: { in: waiting.map(({ id }) => id) } }],
    },
    sort: 'at',
  });
  const last = new Map(acts.map((act) => [act.document, { id: act.by, name: act.byName }]));
  return waiting.map(({ id, type, title }) => ({ id, type, title, by: last.get(id) ?? null }));
}

/** @throws VerbError `not-logged-in`, `forbidden` */
export async function siteHoldOf(req: PayloadRequest): Promise<{ hold: SiteHold | null }> {
  const person = approver(req);
  const release = await readRelease();
  if (!release?.hold) return { hold: null };
  const { reason, since } = release.hold;
  const isAboutWithdrawals = reason === 'too-many-withdrawals';
  const shown = new Set(isAboutWithdrawals ? Object.keys(release.documents) : []);
  const withdrawals = await waitingWithdrawals(req, shown);
  const mayAccept = isAboutWithdrawals && withdrawals.every(({ by }) => by?.id !== person.id);
  return { hold: { reason, since, withdrawals, mayAccept } };
}

/** The documents that were shown as withdrawn. */
const AcceptBody = z.strictObject({ withdrawals: z.array(Id) });

/**
 * Agrees to the withdrawals for which the site waits, as a second reviewer: to those that were shown.
 * @throws VerbError `own-work` to who withdrew one of them, `stale` when others wait too, `wrong-state` when the site
 *   waits for nothing of the kind
 */
export async function acceptWaitingWithdrawals(req: PayloadRequest): Promise<object> {
  approver(req);
  const shown = new Set((await bodyOf(req, AcceptBody)).withdrawals);
  // Before the withdrawals are read: what is withdrawn after that is not agreed to.
  const { lineage, revision } = await readManifest(req.payload);
  const { hold } = await siteHoldOf(req);
  if (hold?.reason !== 'too-many-withdrawals')
    throw new VerbError('wrong-state', SITE_HOLD_MESSAGES.nothingWaits);
  if (!hold.mayAccept) throw new VerbError('own-work', SITE_HOLD_MESSAGES.ownWithdrawals);
  if (hold.withdrawals.some(({ id }) => !shown.has(id)))
    throw new VerbError('stale', SITE_HOLD_MESSAGES.otherWithdrawals);
  const isAccepted = await acceptWithdrawals({ lineage, revision }).catch((cause: unknown) => {
    throw new VerbError('site-silent', SITE_HOLD_MESSAGES.siteSilent, {}, { cause });
  });
  if (!isAccepted) throw new VerbError('wrong-state', SITE_HOLD_MESSAGES.nothingWaits);
  const titles = hold.withdrawals.map(({ title }) => title).join('», «');
  req.payload.logger.info(`Withdrawals accepted by ${requirePerson(req).id}: «${titles}»`);
  return { accepted: hold.withdrawals.length };
}
