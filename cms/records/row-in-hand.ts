// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest, Where } from 'payload';

const IN_HAND = 'rowInHand';

interface InHand {
  readonly collection: string;
  readonly row: { readonly id: string };
}

/** Keeps the row of a working copy that was just read, for Payload, which reads it next in the same transaction. */
export function holdRow(req: PayloadRequest, inHand: InHand): void {
  req.context[IN_HAND] = inHand;
}

/** Does a row meet a condition? `undefined` of one that is not an id or an owner among some. */
function meets(row: Readonly<Record<string, unknown>>, where: Where): boolean | undefined {
  const parts = Object.entries(where).map(([key, condition]): boolean | undefined => {
    if (key === 'and' && Array.isArray(condition)) {
      const each = condition.map((one) => meets(row, one));
      return each.includes(undefined) ? undefined : !each.includes(false);
    }
    if (Array.isArray(condition)) return undefined;
    const column = key === 'parent' ? 'id' : key.replace(/^version\./, '');
    const among: unknown = 'in' in condition ? condition['in'] : [condition['equals']];
    if (key === 'latest') return true;
    if (Object.keys(condition).length !== 1 || !Array.isArray(among)) return undefined;
    if (!['id', 'organisation', 'edition'].includes(column)) return undefined;
    return typeof row[column] === 'string' && among.includes(row[column]);
  });
  return parts.includes(undefined) ? undefined : !parts.includes(false);
}

/**
 * The row that is held, where it meets what Payload asks of it, rights among that; where it does not, or that cannot be
 * said, the database is asked. It is given once: what is written next changes it.
 */
export function takeRow(
  req: Partial<PayloadRequest> | undefined,
  collection: string,
  where: Where,
): { readonly id: string } | undefined {
  const inHand = req?.context?.[IN_HAND] as InHand | undefined;
  if (!inHand) return undefined;
  delete req?.context?.[IN_HAND];
  const { row } = inHand;
  const isNamed = inHand.collection === collection && JSON.stringify(where).includes(row.id);
  const isMeant = isNamed && meets({ ...row }, where) === true;
  return isMeant ? row : undefined;
}
