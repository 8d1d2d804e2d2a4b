// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChangeGroup, Refused } from './journal-entry.ts';

/** A group that cannot be shown, and the page that fails with it. */
export interface RefusedGroup {
  readonly group: ChangeGroup;
  /** Documents of the group with which the page fails. */
  readonly culprits: readonly string[];
  readonly page: string;
  readonly reason: string;
}

/** The message of an error, short enough for `release.json`. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 2000);

/** Each text of a group that cannot be shown, with its reason. @param page the page that failed; null: none was tried */
export function refuse(
  { revision, changes }: ChangeGroup,
  page: string | null,
  reason: (id: string) => string,
): Refused[] {
  return changes.flatMap(({ id, after }): Refused[] =>
    after === null ? [] : [{ id, digest: after.digest, revision, page, reason: reason(id) }],
  );
}

/** The texts that a failing page refuses: the culprits, and what was approved together with them. */
export function refusedByPage({ group, culprits, page, reason }: RefusedGroup): Refused[] {
  const together = `Approved together with ${culprits.join(', ')}, which cannot be shown: ${reason}`;
  return refuse(group, page, (id) => (culprits.includes(id) ? reason : together));
}
