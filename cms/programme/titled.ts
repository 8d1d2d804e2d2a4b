// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { workingTitle } from '../desk/cells.ts';

/** Rows with their titles, those of another language where they have none in Italian. */
export const titled = <R extends { readonly id: string; readonly title?: unknown }>(
  req: PayloadRequest,
  rows: readonly R[],
): Promise<(R & { readonly title: unknown })[]> =>
  Promise.all(
    rows.map(async (row) => ({
      ...row,
      title: row.title || (await workingTitle(req.payload, row.id)),
    })),
  );
