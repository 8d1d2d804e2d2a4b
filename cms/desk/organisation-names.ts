// SPDX-License-Identifier: AGPL-3.0-or-later
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { batchLoader } from './batch-loader.ts';

/** Names of organisations by id. The caller may read documents that belong to them. */
export async function organisationNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await catalogue.find(db, {
    where: { and: [{ id: { in: [...ids] } }, { type: { equals: 'organisation' } }] },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The name of one organisation, in a list whose cells each ask for one. */
export const organisationName = batchLoader(organisationNames);
