// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChangeGroup, ParsedGroup } from '../accepted/journal-entry.ts';
import type { RefusedGroup } from '../accepted/refused.ts';
import { blame, type SettleWork, targetWith } from './blame.ts';
import { expectedStatus } from './renderer.ts';
import type { Failure } from './render-pages.ts';
import { type Trial, tryOut } from './trial.ts';

/**
 * Keeps the last good text of a page that fails without a culprit. That of a withdrawn document does not stay: where
 * «gone» cannot be rendered, nothing stands.
 */
function keepFormer(work: SettleWork, { target, transaction }: Trial, failure: Failure): void {
  const { path, route, asked, suspects } = failure;
  const former = work.site.cache.pages.get(path) ?? work.formerPage(path);
  if (!former || former.status !== expectedStatus(route)) {
    transaction.removePage(path);
    return;
  }
  const isWithdrawal =
    former.kept === 'withdrawal' || [...suspects].some((id) => !target.entries.has(id));
  transaction.setPage({ ...former, route, asked, kept: isWithdrawal ? 'withdrawal' : 'defect' });
}

/** Marks every kept page: it may show what is withdrawn now. */
function markKept({ transaction }: Trial): void {
  for (const page of transaction.pages.values())
    if (page.kept === 'defect') transaction.setPage({ ...page, kept: 'withdrawal' });
}

const hasSuspect = ({ changes }: ChangeGroup, { suspects }: Failure): boolean =>
  changes.some(({ id }) => suspects.has(id));

/**
 * Accepts as many groups as can be shown. A page that fails refuses the group of the changed documents that it
 * read; the others go on.
 */
export async function settle(work: SettleWork, wanted: readonly ParsedGroup[]) {
  let groups = wanted;
  let thorough = false;
  const refused: RefusedGroup[] = [];
  for (;;) {
    const trial = await tryOut(work.site, targetWith(work, groups), work, thorough);
    const guilty = new Map<ChangeGroup, RefusedGroup>();
    const defects: Failure[] = [];
    for (const failure of trial.failures) {
      if ([...guilty.keys()].some((group) => hasSuspect(group, failure))) continue;
      const found = await blame(work, groups, failure);
      for (const refusal of found) guilty.set(refusal.group, refusal);
      if (found.length === 0) defects.push(failure);
    }
    if (guilty.size === 0 && trial.complete) {
      for (const failure of defects) keepFormer(work, trial, failure);
      if (work.given.some(({ change }) => change.gone?.after)) markKept(trial);
      // Defects are pages that fail although no changed document is the reason: their last good text stays.
      return { trial, accepted: groups, refused, defects };
    }
    thorough = guilty.size === 0;
    refused.push(...guilty.values());
    groups = groups.filter((group) => !guilty.has(group));
  }
}

/** The largest part of what was asked for that can be shown. */
export type Settled = Readonly<Awaited<ReturnType<typeof settle>>>;
