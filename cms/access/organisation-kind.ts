// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@portico/shared/contract/organisation';
import type { OrganisationKind } from '@portico/shared/organisation-kinds';
import type { Db } from '../records/table.ts';
import { published } from '../records/rows.ts';

/**
 * What an organisation is, as a reviewer has approved it: editors write the card of their own organisation.
 * @returns `undefined` while its card is not online
 */
export async function organisationKind(
  db: Db,
  organisation: string | undefined,
): Promise<OrganisationKind | undefined> {
  if (organisation === undefined) return undefined;
  const [row] = await published.find(db, {
    where: { and: [{ id: { equals: organisation } }, { withdrawn: { equals: false } }] },
    limit: 1,
    select: { canonical: true },
  });
  return row && (JSON.parse(row.canonical) as Organisation).kind;
}
