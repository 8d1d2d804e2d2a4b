// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { type Said, spoken } from '../../i18n/said.ts';
import { addressesOf, type Slugs, takenSlugs } from '../../records/addresses.ts';
import { SENTENCES } from './messages.ts';

/** An address belongs to one document, and never changes once something was published there. */
export async function addressIssues(
  req: PayloadRequest,
  type: DocumentType,
  document: string,
  slugs: Slugs,
): Promise<Issue[]> {
  const issue = (code: string, locale: string, message: Said): Issue => ({
    code,
    field: 'slug',
    locale,
    message: spoken(message, req.i18n.language),
  });
  const taken = Object.entries(await takenSlugs(req, type, document, slugs));
  const fixed = (await addressesOf(req, document)).filter((row) => row.fixed);
  const moved = fixed.filter(({ language, slug }) => {
    const wanted = slugs[language];
    return wanted !== undefined && wanted !== slug;
  });
  return [
    ...taken.map(([locale, slug]) => issue('slug-taken', locale, SENTENCES.slugTaken(slug))),
    ...moved.map(({ language, slug }) => issue('slug-fixed', language, SENTENCES.slugFixed(slug))),
  ];
}
