// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { CollectionConfig } from 'payload';
import { type Db, table } from '../../records/table.ts';

interface Seen {
  readonly id: string;
  readonly lastSeen?: string | null;
  readonly updatedAt?: string | null;
}

const users = table<Seen>('users');

/** Notes the day of a login, and nothing finer: nobody's work is watched. */
export async function noteSeenOn(db: Db, { id, lastSeen }: Seen): Promise<void> {
  const today = civilDate(Date.now());
  // `null` leaves the moment of the last change as it is.
  if (lastSeen !== today) await users.update(db, id, { lastSeen: today, updatedAt: null });
}

type AfterRefresh = NonNullable<NonNullable<CollectionConfig['hooks']>['afterRefresh']>[number];

/** A session that goes on over midnight counts for the next day too. */
export const noteSeen: AfterRefresh = async ({ req }) => {
  const id = req.user?.id;
  const user = id && (await users.byId(req, id));
  if (user) await noteSeenOn(req, user);
};
