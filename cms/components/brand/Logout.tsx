// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';

/** The way out, in a word: Payload's sign has none. */
export function Logout() {
  const { t } = useTranslation();
  return (
    <DeskLink href="/admin/logout" look="outlined">
      {t('authentication:logOut')}
    </DeskLink>
  );
}
