// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DeskView } from '../ui/DeskView.tsx';
import { BoardPage } from './BoardPage.tsx';

/** `/admin/calendario`: the programme of an edition by days and venues. */
export const BoardView = (props: AdminViewServerProps) => (
  <DeskView {...props} address="/admin/calendario">
    <BoardPage />
  </DeskView>
);
