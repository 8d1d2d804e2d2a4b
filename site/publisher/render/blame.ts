// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChangeGroup, ParsedChange, ParsedGroup } from '../accepted/journal-entry.ts';
import { reasonOf, type RefusedGroup } from '../accepted/refused.ts';
import type { Contents } from '../../release/contents.ts';
import { pathOf, type Route } from '../../src/route.ts';
import type { PageContent } from './query-cache.ts';
import { askOf } from './render-transaction.ts';
import type { Render } from './renderer.ts';
import { routesOf } from './routes.ts';
import { documentOf, type Moment, type Site, type Target, targetOf } from './site.ts';
import type { Failure } from './render-pages.ts';

/** The input of `settle`. */
export interface SettleWork {
  readonly site: Site;
  /** Changes that are made in any case. */
  readonly given: readonly ParsedChange[];
  readonly moment: Moment;
  readonly render: Render;
  readonly contents: Contents;
  /** The content at an address of the release that is online; used while the query cache is still empty. */
  readonly formerPage: (path: string) => PageContent | undefined;
}

/** The site with the given changes and some groups. */
export const targetWith = (work: SettleWork, groups: readonly ParsedGroup[]): Target =>
  targetOf(work.site, [...work.given, ...groups.flatMap(({ parsed }) => parsed)], work.moment);

/** Does a page render with this target? */
async function renders({ store, former }: Target, route: Route, render: Render): Promise<boolean> {
  // An address that would not be there cannot fail.
  if (!routesOf(store, former).has(pathOf(route))) return true;
  try {
    await render(route, askOf(store));
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the smallest part of `suspects` without which a page renders, by halving.
 * @returns none when it does not render without any of them either.
 */
async function culpritsOf(
  work: SettleWork,
  groups: readonly ParsedGroup[],
  suspects: readonly ParsedGroup[],
  failure: Failure,
): Promise<readonly ParsedGroup[]> {
  const rendersWithout = (left: readonly ParsedGroup[]): Promise<boolean> => {
    const rest = groups.filter((group) => !left.includes(group));
    return renders(targetWith(work, rest), failure.route, work.render);
  };
  if (!(await rendersWithout(suspects))) return [];
  let left = suspects;
  while (left.length > 1) {
    const middle = Math.ceil(left.length / 2);
    const [older, newer] = [left.slice(0, middle), left.slice(middle)];
    if (await rendersWithout(newer)) left = newer;
    else if (await rendersWithout(older)) left = older;
    else break;
  }
  return left;
}

/** Did this page fail before too? The page of a changed document is judged by its new text alone. */
function failedBefore({ site }: SettleWork, { path, route, suspects }: Failure): boolean {
  const id = documentOf(route);
  if (id !== undefined && suspects.has(id)) return false;
  const page = site.cache.pages.get(path);
  return page === undefined || page.kept !== undefined;
}

/** The groups with which a page fails; none when it fails without them too: then it is a defect of ours. */
export async function blame(
  work: SettleWork,
  groups: readonly ParsedGroup[],
  failure: Failure,
): Promise<readonly RefusedGroup[]> {
  const isSuspect = ({ changes }: ChangeGroup): boolean =>
    changes.some(({ id }) => failure.suspects.has(id));
  const suspects = groups.filter(isSuspect);
  // A single suspect is to blame, unless something else has changed too, or the page has failed before.
  const isPlain = suspects.length <= 1 && work.given.length === 0 && !failedBefore(work, failure);
  const culprits = isPlain ? suspects : await culpritsOf(work, groups, suspects, failure);
  return culprits.map((group) => ({
    group,
    culprits: group.changes.map(({ id }) => id).filter((id) => failure.suspects.has(id)),
    page: failure.path,
    reason: reasonOf(failure.error),
  }));
}
