// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeOperationHook } from 'payload';
import { textAt } from '../../values/text-at.ts';
import { accountEmail } from '../../values/visible.ts';
import { isPassword, type StoredPassword } from './hash.ts';

/**
 * One password for what one pair of hands types: an «à» of one keyboard is the «a» and the accent of another. Source:
 * NIST SP 800-63B-4, 3.1.1.2.
 */
export const normalised = (password: string): string => password.normalize('NFKC');

/**
 * The spelling of a typed password that is the stored one. Passwords that were set before they were normalised are still
 * stored as they were typed. Takes the same time whether something is stored or not (B07).
 */
export async function storedSpelling(typed: string, stored: StoredPassword): Promise<string> {
  const password = normalised(typed);
  if (password === typed) return typed;
  return (await isPassword(password, stored)) ? password : typed;
}

/** A new password is stored normalised, and an address without signs that nobody sees. */
export const normaliseCredentials: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!['create', 'update', 'resetPassword', 'login', 'forgotPassword'].includes(operation))
    return args;
  const data: object = { ...('data' in args ? args.data : {}) };
  const email = textAt(data, 'email');
  const password = operation === 'login' ? '' : textAt(data, 'password');
  return {
    ...args,
    data: {
      ...data,
      ...(email && { email: accountEmail(email) }),
      ...(password && { password: normalised(password) }),
    },
  };
};
