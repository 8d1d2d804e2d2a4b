// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterDeleteHook } from 'payload';
import { personOf } from '../access/person.ts';
import { endOpinions } from '../records/opinions.ts';

/** The links that a person made for people without an account end with the account; what came through them stays. */
export const endOpinionsAsked: CollectionAfterDeleteHook = ({ id, req }) =>
  endOpinions(
    req,
    { by: { equals: String(id) } },
    {
      ended: 'revoked',
      endedAt: new Date().toISOString(),
      endedByName: personOf(req.user)?.name ?? null,
    },
  );
