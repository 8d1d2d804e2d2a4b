// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DeskView } from '../ui/DeskView.tsx';
import { PortalPage } from './PortalPage.tsx';

/** `/admin/stato`: how the portal is, for administrators. */
export const PortalView = (props: AdminViewServerProps) => (
  <DeskView {...props} address="/admin/stato">
    <PortalPage />
  </DeskView>
);
