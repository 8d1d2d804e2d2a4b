// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DefaultServerCellComponentProps } from 'payload';
import { idIn } from '../../values/relation-id.ts';
import { organisationName } from '../../desk/cells.ts';

/** The name of the organisation that a document belongs to, in a list. */
export async function OwnerCell({ cellData, payload }: DefaultServerCellComponentProps) {
  const id = idIn(cellData);
  return <span>{(id && (await organisationName(payload, id))) ?? '–'}</span>;
}
