// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { HOLD_REASONS } from '@portico/shared/contract/release';
import type { AcceptedSet, Line } from './accepted.ts';
import { withdrawalsIn } from './changes.ts';

/** Why the publisher would rather ask an operator. */
export interface Doubt {
  readonly reason: Exclude<(typeof HOLD_REASONS)[number], 'operator'>;
  /** For the operator, and for the editors. */
  readonly detail: string;
}

const HOUR = 3_600_000;

/** Withdrawals in an hour above which somebody should look. */
export const withdrawalLimit = (documents: number): number =>
  Math.max(10, Math.floor(documents * 0.05));

/** Withdrawals accepted in the hour before `now`. */
function recentWithdrawals(lines: readonly Line[], now: number): number {
  return lines
    .filter((line) => Date.parse(line.at) > now - HOUR)
    .flatMap((line) => line.changes)
    .filter((change) => change.gone?.after && change.before).length;
}

/** Is the manifest not a continuation of what the site has seen? */
export function doubtOfHistory(set: AcceptedSet, manifest: Manifest): Doubt | undefined {
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

const miscounted = (detail: string): Doubt => ({ reason: 'count-mismatch', detail });

/** Does the manifest contradict itself? Nobody can accept that. */
function doubtOfForm(manifest: Manifest): Doubt | undefined {
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

function doubtOfAbsence(set: AcceptedSet, manifest: Manifest): Doubt | undefined {
  const named = new Set([...manifest.documents, ...manifest.withdrawn].map(({ id }) => id));
  const lost = [...set.entries.keys()].filter((id) => !named.has(id));
  if (lost.length === 0) return undefined;
  return miscounted(
    `${lost.length} documents are missing without having been withdrawn, first ${lost[0]}.`,
  );
}

/** Every page reads the settings: without any, there would be no site. */
function doubtOfSettings(set: AcceptedSet, manifest: Manifest): Doubt | undefined {
  const gone = manifest.withdrawn.find(
    ({ id, type }) => type === 'settings' && set.entries.has(id),
  );
  if (!gone || manifest.documents.some(({ type }) => type === 'settings')) return undefined;
  return miscounted(`The settings (${gone.id}) are withdrawn, and no page can do without them.`);
}

/** @param lost addresses that would be emptied for no reason; see `loss.ts` */
export function doubtOfLoss(lost: readonly string[]): Doubt | undefined {
  if (lost.length === 0) return undefined;
  return {
    reason: 'lost-pages',
    detail: `${lost.length} pages would be gone without having been withdrawn, first ${lost[0]}.`,
  };
}

/** @param stuck addresses of pages that may still show what was withdrawn; see `loss.ts` */
export function doubtOfStuck(stuck: readonly string[]): Doubt | undefined {
  if (stuck.length === 0) return undefined;
  return {
    reason: 'lost-pages',
    detail: `${stuck.length} pages cannot be rendered without what was withdrawn and keep their last text, which may show some of it, first ${stuck[0]}: see the log for why. To accept means to take them away.`,
  };
}

function doubtOfWithdrawals(
  set: AcceptedSet,
  manifest: Manifest,
  lines: readonly Line[],
  now: number,
): Doubt | undefined {
  const fresh = withdrawalsIn(set, manifest).filter(({ before }) => before).length;
  if (fresh === 0) return undefined;
  const recent = recentWithdrawals(lines, now);
  const all = fresh + recent;
  // Of what there was an hour ago: those of now are still among the entries.
  const limit = withdrawalLimit(set.entries.size + recent);
  if (all <= limit) return undefined;
  return {
    reason: 'too-many-withdrawals',
    detail: `${all} withdrawals in an hour are more than ${limit}.`,
  };
}

/** Is there a reason not to believe this manifest? */
export function doubt(
  set: AcceptedSet,
  manifest: Manifest,
  lines: readonly Line[],
  now: number,
): Doubt | undefined {
  return (
    doubtOfHistory(set, manifest) ??
    doubtOfForm(manifest) ??
    doubtOfAbsence(set, manifest) ??
    doubtOfSettings(set, manifest) ??
    doubtOfWithdrawals(set, manifest, lines, now)
  );
}

/** What speaks against a manifest that an operator has accepted. In another history documents may be absent. */
export function doubtOfAccepted(set: AcceptedSet, manifest: Manifest): Doubt | undefined {
  const another = doubtOfHistory(set, manifest) !== undefined;
  return (
    doubtOfForm(manifest) ??
    (another ? undefined : doubtOfAbsence(set, manifest)) ??
    doubtOfSettings(set, manifest)
  );
}
