// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { PasswordField, useAuth, useDocumentInfo, useField } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useWords } from '../words.ts';

const PATH = 'currentPassword';

/** Asked of whoever changes the password or the address of their own account; see `users/current-password.ts`. */
export function CurrentPassword() {
  const { say } = useWords();
  const { id, lastUpdateTime } = useDocumentInfo();
  const { user } = useAuth();
  const { setValue } = useField<string>({ path: PATH });
  // What was saved is not kept in the page.
  useEffect(() => setValue('', true), [lastUpdateTime]);
  if (id === undefined || user?.id !== id) return null;
  return (
    <div className="desk-current-password">
      <PasswordField
        autoComplete="current-password"
        path={PATH}
        field={{ name: PATH, label: say.users.currentPassword }}
        validate={() => true}
      />
      <p className="desk-small">{say.users.currentPasswordHelp}</p>
    </div>
  );
}
