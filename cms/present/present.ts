// SPDX-License-Identifier: AGPL-3.0-or-later
import { CONTRACT_VERSION } from '@portico/shared/contract/envelope';
import { type DocumentType, titleIn } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { codecsOf } from '../content/form.ts';
import { FORMS } from '../content/index.ts';
import { presentRow } from '../fields/codec/codec.ts';
import type { Lookup } from '../fields/codec/presenting.ts';
import type { WorkingCopy } from './working-copy.ts';

/** A document before its schema has checked it. */
export interface CandidateDocument {
  readonly contract: typeof CONTRACT_VERSION;
  readonly type: DocumentType;
  readonly id: string;
  readonly locales: Readonly<Partial<Record<ActiveLocale, object>>>;
}

export interface Presented {
  readonly candidate: CandidateDocument;
  /** Values that have no form in the contract; the schema cannot see them. */
  readonly issues: readonly Issue[];
}

/**
 * Presents a working copy as a document of the contract. Pure and total: what is missing is absent, what is malformed
 * is passed on, so that the schema names it; what the contract could not even say is an issue.
 * @param languages of the document
 * @param language of the desk, in which issues are said
 */
export function present(
  { type, id, in: rows }: Pick<WorkingCopy, 'type' | 'id' | 'in'>,
  lookup: Lookup,
  languages: readonly ActiveLocale[],
  language: string = DEFAULT_LOCALE,
): Presented {
  const issues: Issue[] = [];
  const part = (locale: ActiveLocale, localized: boolean) =>
    presentRow(codecsOf(FORMS[type], localized), rows[locale], (field) => ({
      locale,
      field,
      lookup,
      issues,
      language,
    }));
  const locales = Object.fromEntries(languages.map((locale) => [locale, part(locale, true)]));
  // The shared part is the same in whichever language the row is read.
  const shared = part(DEFAULT_LOCALE, false);
  return { candidate: { contract: CONTRACT_VERSION, type, id, ...shared, locales }, issues };
}

/** The languages in which a document has a title: those that somebody has begun to write. */
export const writtenLanguages = ({ type, in: rows }: WorkingCopy): ActiveLocale[] =>
  ACTIVE_LOCALES.filter((locale) => titleIn(type, rows[locale]) !== undefined);
