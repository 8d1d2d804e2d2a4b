// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, hasPage } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { mediaIn, present, writtenLanguages } from '../../present/index.ts';
import type { CandidateDocument } from '../../present/presented.ts';
import { loadWorkingCopy } from '../../present/working-copy.ts';
import { addressesOf } from '../../records/addresses.ts';
import { slugFrom } from './slug.ts';

/** A working copy, presented in every language. */
export interface Presented {
  readonly document: CandidateDocument;
  /** What the contract cannot say: a node that does not exist, a picture that is gone. */
  readonly issues: readonly Issue[];
  /** Languages that somebody has begun to write. */
  readonly written: readonly ActiveLocale[];
  /** Media files in the working copy. */
  readonly media: readonly string[];
}

type Content = { readonly slug?: string; readonly title?: string; readonly name?: string };

/** An address that was left empty is the one that the page has had, or is made from the title. */
function withSlugs(
  document: CandidateDocument,
  fixed: ReadonlyMap<string, string>,
): CandidateDocument {
  if (!hasPage(document.type)) return document;
  const locales = Object.entries(document.locales).map(([language, content]) => {
    const { slug, title, name } = content as Content;
    const made = slug ?? fixed.get(language) ?? slugFrom(title ?? name ?? '');
    return [language, made === undefined ? content : { ...content, slug: made }];
  });
  return { ...document, locales: Object.fromEntries(locales) };
}

/** Reads and presents a working copy in the transaction of the request, if it has one. */
export async function presentWorkingCopy(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<Presented> {
  const copy = await loadWorkingCopy(req, type, id);
  const { candidate, issues } = present(type, copy, ACTIVE_LOCALES);
  const fixed = (await addressesOf(req, id)).filter((row) => row.fixed);
  const slugs = new Map(fixed.map(({ language, slug }) => [language, slug]));
  return {
    document: withSlugs(candidate, slugs),
    issues,
    written: writtenLanguages(copy),
    media: mediaIn(copy),
  };
}
