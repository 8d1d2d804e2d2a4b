// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest, Withdrawal } from '@portico/shared/contract/manifest';
import type { AcceptedSet } from '../accepted/accepted-set.ts';
import { type Change, type ChangeGroup, sameEntry } from '../accepted/journal-entry.ts';
import { isRequired } from '../accepted/required-types.ts';

function publications(set: AcceptedSet, manifest: Manifest, at: string): Change[] {
  return manifest.documents.flatMap((entry): Change[] => {
    const before = set.entries.get(entry.id) ?? null;
    if (before && sameEntry(before, entry)) return [];
    const since = before?.digest === entry.digest ? before.since : at;
    const gone = set.withdrawn.get(entry.id);
    const change = { id: entry.id, before, after: { ...entry, since } };
    return [gone ? { ...change, gone: { before: gone, after: null } } : change];
  });
}

/** Documents that were withdrawn and published again before this look. */
export function republished(
  { seen, entries, withdrawn }: AcceptedSet,
  { since, documents }: Manifest,
) {
  if (!since?.republished || since.hash !== seen?.hash) return [];
  const online = new Map(documents.map(({ id, revision }) => [id, revision]));
  const last = new Map<string, Withdrawal>();
  for (const withdrawal of since.republished) {
    const { id, revision } = withdrawal;
    const isAgain = (online.get(id) ?? 0) > revision;
    const known = [entries.get(id), withdrawn.get(id), last.get(id)];
    const isDone = known.some((one) => one && one.revision >= revision);
    if (isAgain && !isDone) last.set(id, { ...withdrawal, slugs: {} });
  }
  return [...last.values()];
}

/**
 * Withdrawals of a manifest that the site has not followed yet. The former text of what was published again must go all
 * the same: where it stood is known here and recorded with the change. That of what every page reads goes anyway, as
 * each page is rendered again with the new one.
 * @param isPlanned was the withdrawal of a document approved before, for a moment that has come?
 */
export function withdrawalsIn(
  set: AcceptedSet,
  manifest: Manifest,
  isPlanned: (id: string) => boolean = () => false,
): Change[] {
  const again = republished(set, manifest).filter(({ type }) => !isRequired(type));
  return [...manifest.withdrawn, ...again].flatMap((withdrawal): Change[] => {
    const former = set.withdrawn.get(withdrawal.id) ?? null;
    if (former?.revision === withdrawal.revision) return [];
    const before = set.entries.get(withdrawal.id) ?? null;
    const gone = { before: former, after: withdrawal };
    const planned = isPlanned(withdrawal.id) && { planned: true as const };
    return [{ id: withdrawal.id, before, after: null, gone, ...planned }];
  });
}

/** Documents that a manifest does not name any more: only an operator who accepts another history drops them. */
function absences(set: AcceptedSet, manifest: Manifest): Change[] {
  const named = new Set([...manifest.documents, ...manifest.withdrawn].map(({ id }) => id));
  const entries = [...set.entries.values()].filter(({ id }) => !named.has(id));
  const tombs = [...set.withdrawn.values()].filter(({ id }) => !named.has(id));
  return [
    ...entries.map((before): Change => ({ id: before.id, before, after: null })),
    ...tombs.map(
      (gone): Change => ({
        id: gone.id,
        before: null,
        after: null,
        gone: { before: gone, after: null },
      }),
    ),
  ];
}

function grouped(changes: readonly Change[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, (change) => change.after?.revision ?? 0);
  return [...groups]
    .map(([revision, members]) => ({ revision, changes: members }))
    .sort((a, b) => a.revision - b.revision);
}

/**
 * The changes from what the site shows to what a manifest names.
 * @param whole removes what the manifest does not name
 */
export function differenceTo(
  set: AcceptedSet,
  manifest: Manifest,
  at: string,
  { whole, isPlanned }: { readonly whole?: boolean; readonly isPlanned?: (id: string) => boolean },
) {
  return {
    /** Always done. */
    withdrawals: [
      ...withdrawalsIn(set, manifest, isPlanned),
      ...(whole ? absences(set, manifest) : []),
    ],
    /** Publications, oldest revision first. */
    groups: grouped(publications(set, manifest, at)),
  };
}
