// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload } from 'payload';
import { notifyUnconfirmed } from '../../notifications/notify-announcement.ts';
import { announcements, openAnnouncement } from '../../records/announcements.ts';
import { inTransaction } from '../../records/transaction.ts';

/** Reminds of one, unless that was done or somebody has decided meanwhile. */
async function remind(payload: Payload, document: string): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const row = await openAnnouncement(work.req, document);
    if (!row || row.remindedAt || row.until > work.now) return 0;
    await announcements.update(work.req, row.id, { remindedAt: work.now });
    await notifyUnconfirmed(work, row);
    return 0;
  });
}

/** Tells reviewers and administrators, once, of changes that nobody confirmed in time. They stay online. */
export async function remindOfAnnouncements(
  payload: Payload,
  now: string,
  attempt: (work: () => Promise<number>) => Promise<number>,
): Promise<number> {
  const where = { and: [{ state: { equals: 'open' } }, { until: { less_than_equal: now } }] };
  const rows = await announcements.find({ payload }, { where });
  for (const { document, remindedAt } of rows)
    if (!remindedAt) await attempt(() => remind(payload, document));
  return 0;
}
