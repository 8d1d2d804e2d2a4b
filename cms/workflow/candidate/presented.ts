// SPDX-License-Identifier: AGPL-3.0-or-later
import { blobsIn } from '@portico/shared/contract/blob';
import { type DocumentType, hasPage, titleIn } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { type CandidateDocument, present, writtenLanguages } from '../../present/present.ts';
import type { WorkingCopy } from '../../present/working-copy.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import type { PublishedRow } from '../../records/rows.ts';
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

/** Does what is online show a picture? */
function shownBy(online: PublishedRow | undefined): (row: MediaRow) => boolean {
  if (!online || online.withdrawn) return () => false;
  const shown = new Set(blobsIn(JSON.parse(online.canonical)).map(({ sha256 }) => sha256));
  return ({ renditions }) => (renditions ?? []).some(({ sha256 }) => shown.has(sha256));
}

/** Presents a working copy, now or as it was. @param online what its text has online, if it has */
export async function presentCopy(
  req: PayloadRequest,
  copy: WorkingCopy,
  online?: PublishedRow,
): Promise<Presented> {
  const lookup = { ...copy.lookup, isOnline: shownBy(online) };
  const { candidate, issues } = present(copy, lookup, ACTIVE_LOCALES, req.i18n.language);
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
  online?: PublishedRow,
): Promise<Presented> => presentCopy(req, await loadWorkingCopy(req, type, id), online);
