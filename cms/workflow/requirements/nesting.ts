// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Page } from '@portico/shared/contract/page';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { type Said, spoken } from '../../i18n/said.ts';
import { published } from '../../records/rows.ts';
import { SENTENCES } from './messages.ts';

type Pages = ReadonlyMap<string, Page>;

/** The pages as they are online once `together` is. */
async function pagesWith(req: PayloadRequest, together: readonly Page[]): Promise<Pages> {
  const rows = await published.find(req, {
    where: { and: [{ type: { equals: 'page' } }, { withdrawn: { equals: false } }] },
    select: { canonical: true },
  });
  const online = rows.map(({ canonical }) => JSON.parse(canonical) as Page);
  return new Map([...online, ...together].map((page) => [page.id, page]));
}

function wrongNesting(page: Page, pages: Pages): Said | undefined {
  const { id, parent } = page;
  if (!parent) return undefined;
  if (parent.id === id) return SENTENCES.underItself;
  if (pages.get(parent.id)?.parent) return SENTENCES.thirdLevel;
  return [...pages.values()].some((other) => other.parent?.id === id)
    ? SENTENCES.hasSubpages
    : undefined;
}

/**
 * Pages nest two deep: a page that stands under another one has none below it.
 * @param together what goes online with it
 */
export async function nestingIssues(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly PublishedDocument[] = [],
): Promise<Issue[]> {
  if (document.type !== 'page' || !document.parent) return [];
  const pages = await pagesWith(
    req,
    together.filter((other) => other.type === 'page'),
  );
  const wrong = wrongNesting(document, pages);
  if (!wrong) return [];
  return [{ code: 'nesting', field: 'parent', message: spoken(wrong, req.i18n.language) }];
}
