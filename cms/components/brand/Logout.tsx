// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';

/** A logout link with a text; Payload's has an icon only. */
export function Logout() {
  const { t } = useTranslation();
  return (
    <DeskLink href="/admin/logout" look="outlined">
      {t('authentication:logOut')}
    </DeskLink>
  );
}
