// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Group } from './changes.ts';
import type { Contents } from '../release/contents.ts';
import type { Page } from './notebook.ts';
import { expectedStatus, type Render } from './render.ts';
import { documentOf, type ParsedChange, type Site, targetOf } from './site.ts';
import { type Failure, renders, type Trial, tryOut } from './trial.ts';

/** A group whose documents are parsed. */
export interface ParsedGroup extends Group {
  readonly parsed: readonly ParsedChange[];
}

/** A group that cannot be shown, and the page that says why. */
export interface RefusedGroup {
  readonly group: Group;
  /** The documents of the group that are to blame. */
  readonly culprits: readonly string[];
  readonly page: string;
  readonly reason: string;
}

/** The largest part of what was asked for that can be shown. */
export interface Settled {
  readonly trial: Trial;
  readonly accepted: readonly ParsedGroup[];
  readonly refused: readonly RefusedGroup[];
  /** Pages that fail although no changed document is the reason: our defects. Their last good text stays. */
  readonly defects: readonly Failure[];
}

interface Work {
  readonly site: Site;
  /** Changes that are done in any case. */
  readonly given: readonly ParsedChange[];
  readonly today: string;
  readonly render: Render;
  readonly contents: Contents;
  /** What stood at an address in the last release; used where the notebook is still empty. */
  readonly former: (path: string) => Page | undefined;
}

export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 2000);

const target = (work: Work, groups: readonly ParsedGroup[]) =>
  targetOf(work.site, [...work.given, ...groups.flatMap(({ parsed }) => parsed)], work.today);

/**
 * Finds the smallest part of `suspects` without which a page renders, by halving.
 * @returns none when it does not render without any of them either.
 */
async function culpritsOf(
  work: Work,
  groups: readonly ParsedGroup[],
  suspects: readonly ParsedGroup[],
  failure: Failure,
): Promise<readonly ParsedGroup[]> {
  const cures = (without: readonly ParsedGroup[]): Promise<boolean> => {
    const rest = groups.filter((group) => !without.includes(group));
    return renders(target(work, rest), failure.route, work.render);
  };
  if (!(await cures(suspects))) return [];
  let left = suspects;
  while (left.length > 1) {
    const middle = Math.ceil(left.length / 2);
    const [older, newer] = [left.slice(0, middle), left.slice(middle)];
    if (await cures(newer)) left = newer;
    else if (await cures(older)) left = older;
    else break;
  }
  return left;
}

/** Could this page not be rendered before either? That of a changed document is judged by its new text. */
function hasFailed({ site }: Work, { path, route, suspects }: Failure): boolean {
  const id = documentOf(route);
  if (id !== undefined && suspects.has(id)) return false;
  const page = site.book.pages.get(path);
  return page === undefined || page.kept !== undefined;
}

async function blame(
  work: Work,
  groups: readonly ParsedGroup[],
  failure: Failure,
): Promise<readonly RefusedGroup[]> {
  const isSuspect = ({ changes }: Group): boolean =>
    changes.some(({ id }) => failure.suspects.has(id));
  const suspects = groups.filter(isSuspect);
  // A single suspect is to blame, unless something else has changed too, or the page has failed before.
  const isPlain = suspects.length <= 1 && work.given.length === 0 && !hasFailed(work, failure);
  const culprits = isPlain ? suspects : await culpritsOf(work, groups, suspects, failure);
  return culprits.map((group) => ({
    group,
    culprits: group.changes.map(({ id }) => id).filter((id) => failure.suspects.has(id)),
    page: failure.path,
    reason: reasonOf(failure.error),
  }));
}

/**
 * A page that fails without a culprit keeps its last good text. The page of what was withdrawn does not: where «gone»
 * cannot be rendered, nothing stands.
 */
function keepFormer(work: Work, { target, draft }: Trial, failure: Failure): void {
  const { path, route, asked, suspects } = failure;
  const former = work.site.book.pages.get(path) ?? work.former(path);
  if (!former || former.status !== expectedStatus(route)) {
    draft.removePage(path);
    return;
  }
  const isWithdrawal =
    former.kept === 'withdrawal' || [...suspects].some((id) => !target.entries.has(id));
  draft.setPage({ ...former, route, asked, kept: isWithdrawal ? 'withdrawal' : 'defect' });
}

/** Nobody knows what a page shows that failed before: whatever is withdrawn now may be in it. */
function doubtKept({ draft }: Trial): void {
  for (const page of draft.pages.values())
    if (page.kept === 'defect') draft.setPage({ ...page, kept: 'withdrawal' });
}

/**
 * Accepts as many groups as can be shown. A page that fails refuses the group of the changed documents that it
 * read; the others go on.
 */
export async function settle(work: Work, wanted: readonly ParsedGroup[]): Promise<Settled> {
  let groups = wanted;
  let thorough = false;
  const refused: RefusedGroup[] = [];
  for (;;) {
    const trial = await tryOut(work.site, target(work, groups), work, thorough);
    const guilty = new Map<Group, RefusedGroup>();
    const defects: Failure[] = [];
    for (const failure of trial.failures) {
      if (
        [...guilty.keys()].some(({ changes }) => changes.some(({ id }) => failure.suspects.has(id)))
      ) {
        continue;
      }
      const found = await blame(work, groups, failure);
      for (const refusal of found) guilty.set(refusal.group, refusal);
      if (found.length === 0) defects.push(failure);
    }
    if (guilty.size === 0 && trial.complete) {
      for (const failure of defects) keepFormer(work, trial, failure);
      if (work.given.some(({ change }) => change.gone?.after)) doubtKept(trial);
      return { trial, accepted: groups, refused, defects };
    }
    thorough = guilty.size === 0;
    refused.push(...guilty.values());
    groups = groups.filter((group) => !guilty.has(group));
  }
}
