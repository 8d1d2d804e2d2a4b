// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { sentencesOf } from '@portico/shared/sentences';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** The definition of a term is read inside another text: it is one sentence. What is online with more stays valid. */
export function oneSentenceIssues({ type, locales }: PublishedDocument, language: string): Issue[] {
  if (type !== 'term') return [];
  const message = spoken(SENTENCES.oneSentence, language);
  return ACTIVE_LOCALES.flatMap((locale) =>
    sentencesOf(locales[locale]?.definition ?? '').length > 1
      ? [{ code: 'one-sentence', field: 'definition', locale, message }]
      : [],
  );
}
