// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refused } from './accepted.ts';
import type { Group } from './changes.ts';
import type { RefusedGroup } from './settle.ts';

/** Every text of a group that cannot be shown, with the reason for each. `page` is empty when no page was tried. */
export function refuse(group: Group, page: string, reason: (id: string) => string): Refused[] {
  const { revision } = group;
  return group.changes.flatMap(({ id, after }): Refused[] =>
    after === null ? [] : [{ id, digest: after.digest, revision, page, reason: reason(id) }],
  );
}

/** What a page refused: the culprits, and what was approved together with them. */
export function refusedByPage({ group, culprits, page, reason }: RefusedGroup): Refused[] {
  const together = `Approved together with ${culprits.join(', ')}, which cannot be shown: ${reason}`;
  return refuse(group, page, (id) => (culprits.includes(id) ? reason : together));
}
