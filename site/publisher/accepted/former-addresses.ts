// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry } from '../../src/queries/query.ts';
import { type Address, addressesGone, addressesOf, isSameAddress } from './addresses.ts';
import type { ParsedChange } from './journal-entry.ts';

/** Addresses that documents have left, by document id. They stay: no rollback removes one. */
export type FormerAddresses = ReadonlyMap<string, readonly Address[]>;

/**
 * Adds to each change the addresses that it leaves, so that they answer 410 from then on. A document that comes back
 * after a withdrawal may leave some too, even if its former text was never online here.
 */
export function withLeftAddresses(
  online: ReadonlyMap<string, Entry>,
  changes: readonly ParsedChange[],
): ParsedChange[] {
  return changes.map((parsed) => {
    const { change, entry } = parsed;
    const standing = online.get(change.id);
    const next = entry ? addressesOf(entry) : [];
    const tomb = change.gone?.before;
    const former = [
      ...(standing ? addressesOf(standing) : []),
      ...(tomb ? addressesGone(tomb) : []),
    ];
    const left = former.filter((address) => !next.some((other) => isSameAddress(address, other)));
    return left.length > 0 ? { entry, change: { ...change, left } } : parsed;
  });
}

/** The former addresses after one more change. */
export function putFormer(
  former: Map<string, readonly Address[]>,
  { id, left = [] }: { readonly id: string; readonly left?: readonly Address[] | undefined },
): void {
  const known = former.get(id) ?? [];
  const fresh = left.filter((address) => !known.some((other) => isSameAddress(address, other)));
  if (fresh.length > 0) former.set(id, [...known, ...fresh]);
}
