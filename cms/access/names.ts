// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { can } from './can.ts';
import { type Person, personOf } from './person.ts';
import { type CatalogueRow, catalogue } from '../records/rows.ts';

/** The name of a published document is public; that of another is for those who may read it. */
function mayName(person: Person | undefined, row: CatalogueRow): boolean {
  if (row.published) return true;
  const { type, id } = row;
  const organisation = row.organisation ?? undefined;
  const edition = row.edition ?? undefined;
  return (
    person !== undefined &&
    can(person, 'read', { type, id, organisation, edition }, 'draft').allowed
  );
}

/** The catalogue rows of documents whose names the person may know. */
export async function namedFor(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<CatalogueRow[]> {
  const rows = await catalogue.findAmong(req, 'id', ids);
  const person = personOf(req.user);
  return rows.filter((row) => mayName(person, row));
}
