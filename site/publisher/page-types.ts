// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { PageType } from '../src/route.ts';

export type { PageType };

/** Types of document that have a page of their own. */
export const PAGE_TYPES = [
  'organisation',
  'topic',
  'venue',
  'edition',
  'event',
  'article',
] as const satisfies readonly PageType[];

/** Every page type is listed above, or this line does not compile. */
type Missing = Exclude<PageType, (typeof PAGE_TYPES)[number]>;
const NOTHING_MISSING: [Missing] extends [never] ? true : Missing = true;

export function hasPage(type: DocumentType): type is PageType {
  return NOTHING_MISSING && (PAGE_TYPES as readonly string[]).includes(type);
}
