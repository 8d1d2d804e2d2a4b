// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { personOf } from '../access/person.ts';
import { deliverAfterwards } from '../notifications/deliver-afterwards.ts';
import { endOpinions } from '../records/opinions.ts';
import type { Work } from '../records/transaction.ts';
import { hasArrived } from './invitation/account-state.ts';
import { noteEvent } from './second-factor/account-history.ts';
import { forgetFactors } from './second-factor/remove-factor.ts';

/** The operation of Payload that a hook is in, as the work of a verb. */
const workIn = (req: PayloadRequest): Work => ({
  req,
  now: new Date().toISOString(),
  // It is not known here when it is committed: mail finds its turn by itself.
  afterCommit: () => deliverAfterwards(req.payload),
});

/** What nobody knows any more of an account that waits for its person. */
const WAITS = { hash: null, salt: null, awaitsPassword: true, lastSeen: null };

/**
 * Another address of an account. Set by its person, it is told to the former one. Set by somebody else, the account is
 * another person's from then on: nothing that the former one knows or holds opens it, neither password nor factors nor
 * the links that they made, and the new address is invited (B01).
 */
export const handOver: CollectionBeforeChangeHook = async (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation !== 'update' || originalDoc === undefined) return data;
  const by = personOf(req.user);
  if (!by || !('email' in data) || data['email'] === originalDoc['email']) return data;
  const work = workIn(req);
  if (by.id === originalDoc.id) {
    await noteEvent(work, originalDoc, 'address-changed');
    return data;
  }
  const id = String(originalDoc.id);
  await forgetFactors(req, id);
  const end = { ended: 'revoked', endedAt: work.now, endedByName: by.name } as const;
  await endOpinions(req, { by: { equals: id } }, end);
  if (hasArrived(originalDoc)) await noteEvent(work, originalDoc, 'handed-over', { by });
  req.context['isInvited'] = true;
  return { ...data, ...WAITS };
};
