// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DocumentView } from '../ui/DocumentView.tsx';
import { NothingToReview, ReviewPage } from './ReviewPage.tsx';

/** `/admin/esame/<collection>/<id>`: a pending submission and its decision. */
export const ReviewView = (props: AdminViewServerProps) => (
  <DocumentView {...props} Page={ReviewPage} nothing={<NothingToReview />} />
);
