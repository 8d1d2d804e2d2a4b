// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reference } from '@portico/shared/contract/values';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';

/** The page on which a rich text stands. */
export interface RichTextContext {
  readonly locale: ActiveLocale;
  /** Answers `null` when the document is gone or lacks the language: the link becomes plain text (I3). */
  readonly resolve: (reference: Reference) => PageLink | null;
  /** Ids already taken on the page; grows while headings are rendered. */
  readonly ids: Set<string>;
  /** Added to the level of headings, for a text inside a section that has a heading of its own. */
  readonly headingShift: number;
}
