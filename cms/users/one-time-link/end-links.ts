// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeChangeHook } from 'payload';
import { giveUpLinks } from '../../notifications/one-time-mail.ts';
import { textAt } from '../../values/text-at.ts';

/**
 * Ends the link to a new password when the address or the password of its account changes: the holder of the former
 * mailbox could still come in by it (B01, B10).
 */
export const endLinksOnChange: CollectionBeforeChangeHook = (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation !== 'update' || originalDoc === undefined) return data;
  const hasNewAddress = 'email' in data && data['email'] !== originalDoc['email'];
  if (!hasNewAddress && !data['password']) return data;
  giveUpLinks(req.payload, textAt(originalDoc, 'email'));
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null };
};
