// SPDX-License-Identifier: AGPL-3.0-or-later
import { wayBack } from './changes.ts';
import { CmsUnavailable } from './cms.ts';
import type { Follower } from './follow.ts';
import { setAt } from './history.ts';
import { heldAt, nextOrder, type Order } from './hold.ts';
import { takeIn } from './intake.ts';
import type { Publisher } from './publisher.ts';
import { refusedByPage } from './refused.ts';

/** Carries out the oldest thing that an operator asked for (`operate.ts`). @returns false when there is nothing. */
export async function obey(publisher: Publisher, follower: Follower): Promise<boolean> {
  const { folder, log } = publisher.parts;
  const pending = await nextOrder(folder);
  if (!pending) return false;
  try {
    log.info('order', { ...pending.order });
    await carryOut(pending.order, publisher, follower);
  } catch (error) {
    // What may succeed later stays; anything else would keep the orders after it waiting for ever.
    if (error instanceof CmsUnavailable || (error instanceof Error && 'code' in error)) throw error;
    log.error('order cannot be carried out', { ...pending.order, error });
  }
  await pending.done();
  return true;
}

async function carryOut(order: Order, publisher: Publisher, follower: Follower): Promise<void> {
  switch (order.verb) {
    case 'accept':
      return follower.believe();
    case 'release':
      return publisher.sayHold(null);
    case 'hold':
      return goBack(order.revision, publisher);
  }
}

/** Shows the accepted set of an earlier revision, less what was withdrawn since, and waits there. */
async function goBack(revision: number, publisher: Publisher): Promise<void> {
  const { set, site, parts, at } = publisher;
  const { accepted, documents, media } = parts;
  const { lineage, seen } = set;
  if (lineage === null || seen === null) throw new Error('Nothing was ever published.');
  const former = setAt(set, accepted.lines, revision);
  const groups = [{ revision: former.revision, changes: wayBack(set, former, at) }];
  const intake = await takeIn({ groups }, site, documents, media);
  const settled = await publisher.settle([], intake.groups);
  // All of it goes back together: what cannot be shown whole did not happen, and must not be said to have.
  const [obstacle] = [...intake.refused, ...settled.refused.flatMap(refusedByPage)];
  if (obstacle) throw new Error(`${obstacle.id} cannot be shown: ${obstacle.reason}`);
  await publisher.noteHold(heldAt(revision, at));
  const changes = settled.accepted.flatMap((group) => group.changes);
  const line = { at, lineage, revision: former.revision, seen, changes, refused: [] };
  await publisher.accept(line);
  await publisher.show(settled, line);
}
