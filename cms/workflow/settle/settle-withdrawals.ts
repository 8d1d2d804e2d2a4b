// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload } from 'payload';
import type { Verdict } from '../../notifications/text-mails.ts';
import { notifyWriters } from '../../notifications/notify.ts';
import { notifyOfLapsedWithdrawals } from '../../notifications/notify-lapse.ts';
import { plannedReason } from '../../i18n/planned.ts';
import type { Author } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import { nextRevision } from '../../records/revisions.ts';
import { type PublishedRow, published } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import type { Found, Target } from '../subject.ts';
import { takeOffline } from '../verbs/withdraw.ts';
import { entitlements } from '../schedule/entitled.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import { lapseTogether } from './lapse-together.ts';
import { together, type Try } from './together.ts';
import { foundNow } from './found-now.ts';

/** Takes offline what was planned for one moment, as one revision. @returns how many */
async function takeDown(payload: Payload, ids: readonly Target[]): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const entitled = entitlements(work.req);
    const ready: { found: Found; by: Author; at: string }[] = [];
    for (const target of ids) {
      const found = await foundNow(work, target);
      const { withdrawAt, withdrawBy, withdrawByName, withdrawn } = found?.standing.published ?? {};
      if (!found || withdrawn || !withdrawAt || withdrawAt > work.now || !withdrawBy) continue;
      const by = { id: withdrawBy, name: withdrawByName ?? '' };
      if (await entitled(by.id, 'withdraw', target.type)) ready.push({ found, by, at: withdrawAt });
    }
    if (ready.length === 0) return 0;
    const changes = ready.map(({ found }) => ({ id: found.id, digest: null }));
    const revision = await nextRevision(work.req, changes, work.now);
    const verdicts: Verdict[] = [];
    for (const { found, by, at } of ready) {
      const how = { reason: plannedReason(at), revision, at, keepsCorrection: true };
      verdicts.push(...(await takeOffline(work, by, found, how)));
    }
    await notifyWriters(work, ...verdicts);
    nudgeAfter(work, revision);
    return ready.length;
  });
}

/** Gives up a planned withdrawal whose person may not withdraw any more. @returns nothing where it holds */
async function lapseOne(work: Work, target: Target): Promise<PublishedRow | undefined> {
  const found = await foundNow(work, target);
  const online = found?.standing.published;
  const { withdrawBy, withdrawByName } = online ?? {};
  if (!found || !online || !withdrawBy) return undefined;
  if (await entitlements(work.req)(withdrawBy, 'withdraw', target.type)) return undefined;
  const none = { withdrawAt: null, withdrawBy: null, withdrawByName: null };
  await published.update(work.req, target.id, none);
  const by = { id: withdrawBy, name: withdrawByName ?? '' };
  const reason = MOMENT_MESSAGES.lapsedWithdrawal(by.name).it;
  await record(work, by, 'lapse', found, { reason });
  return online;
}

/** The withdrawals that one person planned who may not withdraw any more: they do not happen. */
const lapse = (payload: Payload, targets: readonly Target[]): Promise<number> =>
  lapseTogether(payload, targets, lapseOne, (work, lapsed, first) =>
    notifyOfLapsedWithdrawals(
      work,
      lapsed,
      MOMENT_MESSAGES.lapsedWithdrawal(first.withdrawByName ?? ''),
    ),
  );

export async function settleWithdrawals(
  payload: Payload,
  now: string,
  attempt: Try,
): Promise<number> {
  const planned = await published.find(
    { payload },
    {
      where: { and: [{ withdrawAt: { exists: true } }, { withdrawn: { equals: false } }] },
      select: { type: true, withdrawAt: true, withdrawBy: true },
    },
  );
  const entitled = entitlements({ payload });
  const due: (Target & { readonly at: string })[] = [];
  const lapsed: (Target & { readonly by: string })[] = [];
  for (const { id, type, withdrawAt, withdrawBy } of planned)
    if (!withdrawAt || !withdrawBy) continue;
    else if (!(await entitled(withdrawBy, 'withdraw', type)))
      lapsed.push({ id, type, by: withdrawBy });
    else if (withdrawAt <= now) due.push({ id, type, at: withdrawAt });
  let done = 0;
  const named = (one: Target): Target => one;
  const end = (some: readonly Target[]) => lapse(payload, some);
  for (const all of Map.groupBy(lapsed, ({ by }) => by).values())
    await attempt(() => together(all, named, end, attempt));
  const settle = (some: readonly Target[]) => takeDown(payload, some);
  for (const all of Map.groupBy(due, ({ at }) => at).values())
    done += await attempt(() => together(all, named, settle, attempt));
  return done;
}
