// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest, Withdrawal } from '@portico/shared/contract/manifest';
import type { AcceptedSet, Change } from './accepted.ts';
import { sameEntry } from './documents.ts';
import type { Past } from './history.ts';

/** Changes that were approved together: they appear together, or not at all. */
export interface Group {
  readonly revision: number;
  readonly changes: readonly Change[];
}

/** What a manifest asks for, compared with what the site shows. */
export interface Difference {
  /** Withdrawals: always done. */
  readonly withdrawals: readonly Change[];
  /** Publications, oldest revision first. */
  readonly groups: readonly Group[];
}

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

/**
 * What was withdrawn, and published again before we looked: the former text must go all the same. Where it stood is
 * known here and noted with the change. No page can do without settings, and new ones are in every page.
 */
function unseen({ seen, entries, withdrawn }: AcceptedSet, { since, documents }: Manifest) {
  if (!since?.republished || since.hash !== seen?.hash) return [];
  const online = new Map(documents.map(({ id, revision }) => [id, revision]));
  const last = new Map<string, Withdrawal>();
  for (const withdrawal of since.republished) {
    const { id, type, revision } = withdrawal;
    const isAgain = (online.get(id) ?? 0) > revision;
    const known = [entries.get(id), withdrawn.get(id), last.get(id)];
    const isDone = known.some((one) => one && one.revision >= revision);
    if (isAgain && !isDone && type !== 'settings') last.set(id, { ...withdrawal, slugs: {} });
  }
  return [...last.values()];
}

/** Withdrawals of a manifest that the site has not followed yet. */
export function withdrawalsIn(set: AcceptedSet, manifest: Manifest): Change[] {
  return [...manifest.withdrawn, ...unseen(set, manifest)].flatMap((withdrawal): Change[] => {
    const former = set.withdrawn.get(withdrawal.id) ?? null;
    if (former?.revision === withdrawal.revision) return [];
    const before = set.entries.get(withdrawal.id) ?? null;
    return [
      { id: withdrawal.id, before, after: null, gone: { before: former, after: withdrawal } },
    ];
  });
}

/** What a manifest does not name any more: only an operator's acceptance of another history drops it. */
function absences(set: AcceptedSet, manifest: Manifest): Change[] {
  const named = new Set([...manifest.documents, ...manifest.withdrawn].map(({ id }) => id));
  const entries = [...set.entries.values()].filter(({ id }) => !named.has(id));
  const tombs = [...set.withdrawn.values()].filter(({ id }) => !named.has(id));
  return [
    ...entries.map((before): Change => ({ id: before.id, before, after: null })),
    ...tombs.map((gone): Change => ({
      id: gone.id,
      before: null,
      after: null,
      gone: { before: gone, after: null },
    })),
  ];
}

function grouped(changes: readonly Change[]): Group[] {
  const groups = Map.groupBy(changes, (change) => change.after?.revision ?? 0);
  return [...groups]
    .map(([revision, members]) => ({ revision, changes: members }))
    .sort((a, b) => a.revision - b.revision);
}

/** @param whole drops what the manifest does not name. */
export function differenceTo(
  set: AcceptedSet,
  manifest: Manifest,
  at: string,
  whole = false,
): Difference {
  return {
    withdrawals: [...withdrawalsIn(set, manifest), ...(whole ? absences(set, manifest) : [])],
    groups: grouped(publications(set, manifest, at)),
  };
}

/** The changes that lead back to what was accepted. What was withdrawn since stays as it is now: gone, or another text. */
export function wayBack(set: AcceptedSet, former: Past, at: string): Change[] {
  const { withdrawnSince } = former;
  const back = [...former.entries.values()].flatMap((entry): Change[] => {
    const before = set.entries.get(entry.id) ?? null;
    if (set.withdrawn.has(entry.id) || withdrawnSince.has(entry.id)) return [];
    if (before && sameEntry(before, entry)) return [];
    return [{ id: entry.id, before, after: { ...entry, since: at } }];
  });
  const later = [...set.entries.values()].filter(
    ({ id }) => !former.entries.has(id) && !withdrawnSince.has(id),
  );
  return [...back, ...later.map((before): Change => ({ id: before.id, before, after: null }))];
}
