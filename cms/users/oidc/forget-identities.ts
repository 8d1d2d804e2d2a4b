// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload';
import { identities } from './identities.ts';

/**
 * Frees an account from whom it is at the provider when its address changes: it may have been handed to another person.
 * Whoever has the new address there is bound at their next login (B01).
 */
export const forgetIdentitiesOnChange: CollectionBeforeChangeHook = async (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation !== 'update' || originalDoc === undefined) return data;
  if ('email' in data && data['email'] !== originalDoc['email'])
    await identities.remove(req, { user: { equals: originalDoc.id } });
  return data;
};

/** An account that is deleted is nobody at the provider. */
export const forgetDeletedIdentities: CollectionAfterDeleteHook = ({ id, req }) =>
  identities.remove(req, { user: { equals: String(id) } });
