// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DefaultServerCellComponentProps } from 'payload';
import { deskLanguage, deskMessages } from '../../i18n/desk.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';

/** The title of a document in a list, as a link; also when it has none. */
export function TitleCell({
  cellData,
  collectionSlug,
  i18n,
  rowData,
}: DefaultServerCellComponentProps) {
  const title = typeof cellData === 'string' ? cellData.trim() : '';
  return (
    <DeskLink href={editPath({ collection: collectionSlug, id: String(rowData['id']) })}>
      {title || deskMessages(deskLanguage(i18n.language)).untitled}
    </DeskLink>
  );
}
