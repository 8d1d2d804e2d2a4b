// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload } from 'payload';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';

/**
 * Lets what one person planned lapse, all in one transaction and told once. @returns 0: nothing is done by it
 * @param lapseOne gives nothing for what holds after all
 * @param tell writes the mails; `first` is one of `lapsed`
 */
export async function lapseTogether<Row, Lapsed>(
  payload: Payload,
  rows: readonly Row[],
  lapseOne: (work: Work, row: Row) => Promise<Lapsed | undefined>,
  tell: (work: Work, lapsed: readonly Lapsed[], first: Lapsed) => Promise<unknown>,
): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const lapsed: Lapsed[] = [];
    for (const row of rows) {
      const one = await lapseOne(work, row);
      if (one) lapsed.push(one);
    }
    const [first] = lapsed;
    if (!first) return 0;
    await tell(work, lapsed, first);
    await nudgeSoon(work);
    return 0;
  });
}
