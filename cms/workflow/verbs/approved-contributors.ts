// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { mediaOf } from '../candidate/load-working-copy.ts';
import { presentWorkingCopy } from '../candidate/presented.ts';
import type { Contributor, SubmissionRow } from '../../records/rows.ts';

const hasWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasWords)
    : typeof value === 'string' && value.trim() !== '';

/** The words of one language, as JSON; empty when there are none. Without the slug, which may be derived, and the picture. */
function wordsIn(
  locales: Partial<Record<ActiveLocale, object | undefined>>,
  language: ActiveLocale,
): string {
  const content: Readonly<Record<string, unknown>> = { ...locales[language] };
  const { slug: _slug, picture: _picture, ...words } = content;
  return hasWords(words) ? canonicalJson(words) : '';
}

/**
 * The contributors of a submission all of whose work it held. An approval in one language does not cover what is written
 * in another: who may have written that is still one of its authors (I6).
 */
export async function approvedContributors(
  req: PayloadRequest,
  submission: SubmissionRow,
  approved: PublishedDocument,
): Promise<Contributor[]> {
  const { type, document, languages, contributors } = submission;
  const unsent = ACTIVE_LOCALES.filter((language) => !languages.includes(language));
  const { locales } = (await presentWorkingCopy(req, type, document)).document;
  const same = (language: ActiveLocale): boolean =>
    wordsIn(locales, language) === wordsIn(approved.locales, language);
  if (!unsent.every(same)) return [];
  const subjectOf = ({ key, user }: Contributor): string => key.slice(0, -(user.length + 1));
  const pictures = contributors.map(subjectOf).filter((subject) => subject !== document);
  // Pictures with an alternative text in a language that was not sent: no reviewer has read it.
  const more = (await mediaOf(req, new Set(pictures)))
    .filter(({ alt }) => unsent.some((language) => alt?.[language]?.trim()))
    .map(({ id }) => id);
  return contributors.filter((contributor) => !more.includes(subjectOf(contributor)));
}
