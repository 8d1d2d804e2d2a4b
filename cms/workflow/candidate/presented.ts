// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, hasPage, titleIn } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { type CandidateDocument, present, writtenLanguages } from '../../present/present.ts';
import type { WorkingCopy } from '../../present/working-copy.ts';
import { loadWorkingCopy } from './load-working-copy.ts';
import { addressesOf } from '../../records/addresses.ts';
import { slugFrom } from './slug.ts';

/** A working copy, presented in every language. */
export interface Presented {
  readonly document: CandidateDocument;
  /** Issues that the schema cannot see: an unknown node, a picture that is gone. */
  readonly issues: readonly Issue[];
  /** Languages that somebody has begun to write. */
  readonly written: readonly ActiveLocale[];
  /** Media files in the working copy. */
  readonly media: readonly string[];
}

/** An address that was left empty is the one that the page has had, or is made from the title. */
function withSlugs(
  document: CandidateDocument,
  fixed: ReadonlyMap<string, string>,
): CandidateDocument {
  const { type } = document;
  if (!hasPage(type)) return document;
  const locales = Object.entries(document.locales).map(([language, content]) => {
    const { slug } = content as { readonly slug?: string };
    const made = slug ?? fixed.get(language) ?? slugFrom(titleIn(type, content) ?? '');
    return [language, made === undefined ? content : { ...content, slug: made }];
  });
  return { ...document, locales: Object.fromEntries(locales) };
}

/** Presents a working copy, now or as it was. */
export async function presentCopy(req: PayloadRequest, copy: WorkingCopy): Promise<Presented> {
  const { candidate, issues } = present(copy, copy.lookup, ACTIVE_LOCALES, req.i18n.language);
  const fixed = (await addressesOf(req, copy.id)).filter((row) => row.fixed);
  const slugs = new Map(fixed.map(({ language, slug }) => [language, slug]));
  return {
    document: withSlugs(candidate, slugs),
    issues,
    written: writtenLanguages(copy),
    media: copy.media,
  };
}

/** Reads and presents a working copy in the transaction of the request, if it has one. */
export const presentWorkingCopy = async (
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<Presented> => presentCopy(req, await loadWorkingCopy(req, type, id));
