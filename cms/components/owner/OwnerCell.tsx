// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DefaultServerCellComponentProps } from 'payload';
import { idIn } from '../../fields/reference.ts';
import { ownerName } from '../../workflow/desk/owner-names.ts';

/** Whose content a row is. */
export async function OwnerCell({ cellData, payload }: DefaultServerCellComponentProps) {
  const id = idIn(cellData);
  return <span>{(id && (await ownerName(payload, id))) ?? '–'}</span>;
}
