// SPDX-License-Identifier: AGPL-3.0-or-later
import { readOwnership } from '../../records/ownership.ts';
import { standingOf } from '../../records/state.ts';
import type { Work } from '../../records/transaction.ts';
import type { Found, Target } from '../subject.ts';

/** A document as it is now; `undefined` when it is gone. */
export async function foundNow({ req }: Work, { type, id }: Target): Promise<Found | undefined> {
  const owner = await readOwnership(req, type, id);
  return owner && { type, id, owner, standing: await standingOf(req, id) };
}
