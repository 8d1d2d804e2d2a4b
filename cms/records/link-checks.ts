// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, number, type RowOf, text } from './internal.ts';

/** When the link of a document was last looked at, and how often in a row it was found dead. */
export const linkChecks = internal('link-checks', {
  document: text({ unique: true }),
  link: text(),
  checkedAt: text(),
  failures: number(),
  /** When its editors were told that it is dead. */
  toldAt: text<string | null>(),
});

export type LinkCheckRow = RowOf<typeof linkChecks>;
