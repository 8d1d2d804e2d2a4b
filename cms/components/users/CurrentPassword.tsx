// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { PasswordField, useAuth, useDocumentInfo, useField } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useWords } from '../words.ts';

const PATH = 'currentPassword';

/** Needed to change the password or the e-mail address of one's own account; see `users/current-password.ts`. */
export function CurrentPassword() {
  const { say } = useWords();
  const { id, lastUpdateTime } = useDocumentInfo();
  const { user } = useAuth();
  const { setValue } = useField<string>({ path: PATH });
  // After a save the password is not kept in the page.
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
