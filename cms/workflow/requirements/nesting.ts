// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Page } from '@portico/shared/contract/page';
import type { Issue } from '@portico/shared/errors';
import { type Said, spoken } from '../../i18n/said.ts';
import { referrersOf } from '../../records/reference-uses.ts';
import { published } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { SENTENCES } from './messages.ts';

/** The pages that are online beside a page which stands under another one: that one, and those that name this page. */
export async function pagesBeside(db: Db, document: PublishedDocument): Promise<Page[]> {
  if (document.type !== 'page' || !document.parent) return [];
  const referrers = await referrersOf(db, document.id);
  const ids = referrers.filter(({ type }) => type === 'page').map(({ id }) => id);
  const rows = await published.find(db, {
    where: {
      and: [{ id: { in: [document.parent.id, ...ids] } }, { withdrawn: { equals: false } }],
    },
    select: { canonical: true },
  });
  return rows.map(({ canonical }) => JSON.parse(canonical) as Page);
}

function wrongNesting({ id, parent }: Page, pages: ReadonlyMap<string, Page>): Said | undefined {
  if (!parent) return undefined;
  if (parent.id === id) return SENTENCES.underItself;
  if (pages.get(parent.id)?.parent) return SENTENCES.thirdLevel;
  return [...pages.values()].some((page) => page.parent?.id === id)
    ? SENTENCES.hasSubpages
    : undefined;
}

/**
 * Pages nest two deep: a page that stands under another one has none below it.
 * @param beside documents that are online, then those that go online with it
 */
export function nestingIssues(
  document: PublishedDocument,
  beside: readonly PublishedDocument[],
  language: string,
): Issue[] {
  if (document.type !== 'page') return [];
  const pages = beside.filter((other) => other.type === 'page');
  const wrong = wrongNesting(document, new Map(pages.map((page) => [page.id, page])));
  return wrong ? [{ code: 'nesting', field: 'parent', message: spoken(wrong, language) }] : [];
}
