// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useWords } from '../words.ts';

/** Asked of whoever changes the password or the address of their own account; see `users/current-password.ts`. */
export function CurrentPassword() {
  const { say } = useWords();
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  if (id === undefined || user?.id !== id) return null;
  return (
    <PasswordField
      autoComplete="current-password"
      path="currentPassword"
      field={{
        name: 'currentPassword',
        label: say.users.currentPassword,
        admin: { description: say.users.currentPasswordHelp },
      }}
      validate={() => true}
    />
  );
}
