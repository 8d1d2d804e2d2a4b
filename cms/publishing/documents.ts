// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { published } from '../workflow/rows.ts';

/** Canonical texts by digest; what is not published (any more) is absent. */
export async function readDocuments(
  payload: Payload,
  digests: readonly string[],
): Promise<Record<string, string>> {
  const rows = await published.find(
    { payload },
    {
      where: { and: [{ digest: { in: [...digests] } }, { withdrawn: { equals: false } }] },
      select: { digest: true, canonical: true },
    },
  );
  return Object.fromEntries(rows.map((row) => [row.digest, row.canonical]));
}
