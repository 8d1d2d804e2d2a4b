// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DeskView } from '../ui/DeskView.tsx';
import { RatingsPage } from './RatingsPage.tsx';

/** `/admin/valutazioni`: what readers say of the pages. */
export const RatingsView = (props: AdminViewServerProps) => (
  <DeskView {...props} address="/admin/valutazioni">
    <RatingsPage />
  </DeskView>
);
