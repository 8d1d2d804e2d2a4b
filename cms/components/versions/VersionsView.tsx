// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AdminViewServerProps } from 'payload';
import { DocumentView } from '../ui/DocumentView.tsx';
import { NoVersions } from './NoVersions.tsx';
import { VersionsPage } from './VersionsPage.tsx';

/** `/admin/versioni/<collection>/<id>`: the former versions of a document. */
export const VersionsView = (props: AdminViewServerProps) => (
  <DocumentView {...props} Page={VersionsPage} nothing={<NoVersions />} />
);
