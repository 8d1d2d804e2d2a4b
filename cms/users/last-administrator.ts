// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { ACCOUNT_ROLES, managesAccounts } from '../access/roles.ts';
import { spoken } from '../i18n/said.ts';
import { ACCOUNT_MESSAGES } from './messages.ts';

/** Keeps the last administrator in their role: registration is closed, so that no one could manage accounts again. */
export const keepLastAdministrator: CollectionBeforeChangeHook = async (hook) => {
  const { data, operation, originalDoc, req } = hook;
  const resigns = managesAccounts(originalDoc) && !managesAccounts(data);
  if (operation === 'update' && resigns) await requireAnother(req, originalDoc.id);
  return data;
};

export const keepLastAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { role } = await req.payload.findByID({ collection: 'users', id, req, depth: 0 });
  if (managesAccounts({ role })) await requireAnother(req, id);
};

/** Who was only invited may never come: they do not count. */
async function requireAnother(req: PayloadRequest, id: number | string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    req,
    where: {
      and: [
        { role: { in: [...ACCOUNT_ROLES] } },
        { id: { not_equals: id } },
        // As `hasArrived` says it of one account.
        { or: [{ awaitsPassword: { not_equals: true } }, { lastSeen: { exists: true } }] },
      ],
    },
  });
  if (totalDocs === 0)
    throw new APIError(spoken(ACCOUNT_MESSAGES.lastAdministrator, req.i18n.language), 409);
}
