// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DeskView } from '../ui/DeskView.tsx';
import { ProgrammePage } from './ProgrammePage.tsx';

/** `/admin/programma`: a programme of events from a spreadsheet. */
export const ProgrammeView = (props: AdminViewServerProps) => (
  <DeskView {...props} address="/admin/programma">
    <ProgrammePage />
  </DeskView>
);
