// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_LESSONS } from '@portico/shared/contract/course';
import type { Manifest, ManifestEntry, Withdrawal } from '@portico/shared/contract/manifest';
import type { HOLD_REASONS } from '@portico/shared/contract/release';
import type { AcceptedSet } from '../accepted/accepted-set.ts';
import { type Change, type JournalEntry, sameEntry } from '../accepted/journal-entry.ts';
import { isRequired } from '../accepted/required-types.ts';
import { republished, withdrawalsIn } from './differences.ts';

/** Why the publisher waits for an operator instead of following the CMS. */
export interface HoldReason {
  readonly reason: Exclude<(typeof HOLD_REASONS)[number], 'operator'>;
  /** For the operator, and for the editors. */
  readonly detail: string;
}

const HOUR = 3_600_000;

/** Withdrawals in an hour above which an operator must agree. */
const withdrawalLimit = (documents: number): number => Math.max(10, Math.floor(documents * 0.05));

/** The withdrawals among changes that took a document from the site, less those that were planned before. */
const withdrawalsOf = (changes: readonly Change[]): Omit<Withdrawal, 'slugs'>[] =>
  changes.flatMap(({ before, gone, planned }) =>
    before && gone?.after && !planned ? [gone.after] : [],
  );

/** Withdrawals accepted in the hour before `now`. */
const recentWithdrawals = (journal: readonly JournalEntry[], now: number) =>
  journal
    .filter((entry) => Date.parse(entry.at) > now - HOUR)
    .flatMap(({ changes }) => withdrawalsOf(changes));

/** How many withdrawals somebody decided: with a course go, in its revision, the lessons that no other course lists. */
function decided(withdrawals: readonly Omit<Withdrawal, 'slugs'>[]): number {
  let count = 0;
  for (const together of Map.groupBy(withdrawals, ({ revision }) => revision).values()) {
    const courses = together.filter(({ type }) => type === 'course').length;
    const lessons = together.filter(({ type }) => type === 'lesson').length;
    count += together.length - Math.min(lessons, courses * MAX_LESSONS);
  }
  return count;
}

/** The manifest does not continue the history that the site has seen. */
export function historyReason(set: AcceptedSet, manifest: Manifest): HoldReason | undefined {
  if (set.lineage === null || set.seen === null) return undefined;
  if (manifest.lineage !== set.lineage) {
    return {
      reason: 'another-lineage',
      detail: `The CMS has another history (${manifest.lineage}) than the one on the site (${set.lineage}).`,
    };
  }
  if (manifest.revision < set.seen.revision) {
    return {
      reason: 'lower-revision',
      detail: `The CMS is at revision ${manifest.revision}, the site has already seen ${set.seen.revision}: an older database may have been restored.`,
    };
  }
  const there = manifest.revision === set.seen.revision ? manifest.hash : manifest.since?.hash;
  if (there !== set.seen.hash) {
    return {
      reason: 'fork',
      detail: `Revision ${set.seen.revision} of the CMS is not the one that the site has seen: a database may have been restored and written to since.`,
    };
  }
  return undefined;
}

const miscounted = (detail: string): HoldReason => ({ reason: 'count-mismatch', detail });

/** The manifest contradicts itself: an operator cannot accept that. */
function formReason(manifest: Manifest): HoldReason | undefined {
  if (manifest.count !== manifest.documents.length) {
    return miscounted(
      `The manifest announces ${manifest.count} documents and has ${manifest.documents.length}.`,
    );
  }
  const named = new Set([...manifest.documents, ...manifest.withdrawn].map(({ id }) => id));
  const known = manifest.documents.length + manifest.withdrawn.length;
  if (named.size !== known) return miscounted('The manifest names a document twice.');
  return undefined;
}

function absenceReason(set: AcceptedSet, manifest: Manifest): HoldReason | undefined {
  const named = new Set([...manifest.documents, ...manifest.withdrawn].map(({ id }) => id));
  const lost = [...set.entries.keys()].filter((id) => !named.has(id));
  if (lost.length === 0) return undefined;
  return miscounted(
    `${lost.length} documents are missing without having been withdrawn, first ${lost[0]}.`,
  );
}

/** Would an approval never make the second of the first? It raises the revision, and no date goes back. */
const isRewritten = (entry: ManifestEntry, known: ManifestEntry): boolean =>
  entry.firstPublished !== known.firstPublished ||
  Date.parse(entry.modified) < Date.parse(known.modified) ||
  (entry.revision <= known.revision && !sameEntry(entry, known));

/**
 * A document has other dates than the site was told before. The dates are not in its text, so no digest covers them:
 * an approval gives an entry a higher revision, and what was first published stays so for ever.
 */
function rewrittenReason(set: AcceptedSet, manifest: Manifest): HoldReason | undefined {
  const again = new Set(republished(set, manifest).map(({ id }) => id));
  const rewritten = manifest.documents.filter((entry) => {
    if (entry.revision > manifest.revision) return true;
    const known = set.entries.get(entry.id);
    return known !== undefined && !again.has(entry.id) && isRewritten(entry, known);
  });
  if (rewritten.length === 0) return undefined;
  return {
    reason: 'rewritten',
    detail: `${rewritten.length} documents have other dates, or another text, than the site was told, without a new approval, first ${rewritten[0]?.id}.`,
  };
}

/** A type that every page reads would have no document left. */
function requiredReason(set: AcceptedSet, manifest: Manifest): HoldReason | undefined {
  const gone = manifest.withdrawn.find(({ id, type }) => isRequired(type) && set.entries.has(id));
  if (!gone || manifest.documents.some(({ type }) => type === gone.type)) return undefined;
  return miscounted(
    `The ${gone.type} (${gone.id}) are withdrawn, and no page can do without them.`,
  );
}

/** @param why the message of the error */
export const tooLargeReason = (why: string): HoldReason => ({
  reason: 'too-large',
  detail: `The list of what is published cannot be read. ${why} The site follows again when it is smaller.`,
});

/** @param lost addresses that would be emptied without a withdrawal; see `lost-pages.ts` */
export function lostPagesReason(lost: readonly string[]): HoldReason | undefined {
  if (lost.length === 0) return undefined;
  return {
    reason: 'lost-pages',
    detail: `${lost.length} pages would be gone without having been withdrawn, first ${lost[0]}.`,
  };
}

/** @param stuck addresses of pages that may still show what was withdrawn; see `lost-pages.ts` */
export function stuckPagesReason(stuck: readonly string[]): HoldReason | undefined {
  if (stuck.length === 0) return undefined;
  return {
    reason: 'lost-pages',
    detail: `${stuck.length} pages cannot be rendered without what was withdrawn and keep their last text, which may show some of it, first ${stuck[0]}: see the log for why. To accept means to take them away.`,
  };
}

/** How many withdrawals are left of those of an hour to which nobody needs to agree. */
export function withdrawalRoom(
  set: AcceptedSet,
  journal: readonly JournalEntry[],
  now: number,
): number {
  const recent = recentWithdrawals(journal, now);
  return withdrawalLimit(set.entries.size + recent.length) - decided(recent);
}

/**
 * @param isPlanned was the withdrawal of a document approved before, for a moment that has come?
 * @param accepted the revision up to which somebody agreed to withdrawals
 */
export function withdrawalsReason(
  set: AcceptedSet,
  manifest: Manifest,
  journal: readonly JournalEntry[],
  now: number,
  { isPlanned, accepted = 0 }: { isPlanned?: (id: string) => boolean; accepted?: number } = {},
): HoldReason | undefined {
  const fresh = withdrawalsOf(withdrawalsIn(set, manifest, isPlanned)).filter(
    ({ revision }) => revision > accepted,
  );
  if (fresh.length === 0) return undefined;
  const recent = recentWithdrawals(journal, now);
  const all = decided([...recent, ...fresh]);
  // Of what there was an hour ago: those of now are still among the entries.
  const limit = withdrawalLimit(set.entries.size + recent.length);
  if (all <= limit) return undefined;
  return {
    reason: 'too-many-withdrawals',
    detail: `${all} withdrawals in an hour are more than ${limit}.`,
  };
}

/** The reason to hold instead of following a manifest, if there is one. */
export function holdReason(
  set: AcceptedSet,
  manifest: Manifest,
  journal: readonly JournalEntry[],
  now: number,
  isPlanned?: (id: string) => boolean,
): HoldReason | undefined {
  return (
    historyReason(set, manifest) ??
    formReason(manifest) ??
    absenceReason(set, manifest) ??
    rewrittenReason(set, manifest) ??
    requiredReason(set, manifest) ??
    withdrawalsReason(set, manifest, journal, now, { ...(isPlanned && { isPlanned }) })
  );
}

/** The reason to hold although an operator has accepted the manifest, less later withdrawals. In another history documents may be absent. */
export function reasonDespiteAcceptance(
  set: AcceptedSet,
  manifest: Manifest,
): HoldReason | undefined {
  const another = historyReason(set, manifest) !== undefined;
  return (
    formReason(manifest) ??
    (another ? undefined : (absenceReason(set, manifest) ?? rewrittenReason(set, manifest))) ??
    requiredReason(set, manifest)
  );
}
