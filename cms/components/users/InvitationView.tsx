// SPDX-License-Identifier: AGPL-3.0-or-later
import { MinimalTemplate } from '@payloadcms/next/templates';
import { InvitationPage } from './InvitationPage.tsx';

/** `/admin/invito#<token>`: where whoever is invited chooses a password. Open to everybody: it reads nothing itself. */
export const InvitationView = () => (
  <MinimalTemplate>
    <main>
      <InvitationPage />
    </main>
  </MinimalTemplate>
);
