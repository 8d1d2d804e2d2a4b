// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { byPublication, put } from './by-publication.ts';
import { type FormerAddresses, putFormer } from './former-addresses.ts';
import type { AcceptedEntry, JournalEntry, Refused } from './journal-entry.ts';

/** The documents that the site shows, as the CMS published them. Immutable: a publication makes a new set. */
export interface AcceptedSet {
  /** Number of the last journal entry; 0 before the first publication. */
  readonly line: number;
  readonly lineage: string | null;
  readonly revision: number;
  readonly seen: { readonly revision: number; readonly hash: string } | null;
  /** In order of first publication, then id. */
  readonly entries: ReadonlyMap<string, AcceptedEntry>;
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
  readonly former: FormerAddresses;
  readonly refused: readonly Refused[];
}

export const NOTHING: AcceptedSet = {
  line: 0,
  lineage: null,
  revision: 0,
  seen: null,
  entries: new Map(),
  withdrawn: new Map(),
  former: new Map(),
  refused: [],
};

/** The accepted set after one more publication. */
export function advance(set: AcceptedSet, entry: Omit<JournalEntry, 'number'>): AcceptedSet {
  const entries = new Map(set.entries);
  const withdrawn = new Map(set.withdrawn);
  const former = new Map(set.former);
  for (const change of entry.changes) {
    const { id, after, gone } = change;
    put(entries, id, after);
    if (gone) put(withdrawn, id, gone.after);
    putFormer(former, change);
  }
  const { lineage, revision, seen, refused } = entry;
  return {
    line: set.line + 1,
    lineage,
    revision,
    seen,
    entries: byPublication(entries),
    withdrawn,
    former,
    refused,
  };
}
