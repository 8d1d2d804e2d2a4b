// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { deskLanguage, deskMessages } from '../i18n/desk.ts';
import { MOMENTS } from '../i18n/moments.ts';

export type Words = ReturnType<typeof useWords>;

/** The words of the desk in the language that the person chose. */
export function useWords() {
  const language = deskLanguage(useTranslation().i18n.language);
  return {
    language,
    say: deskMessages(language),
    moments: MOMENTS[language],
    /** «Articolo». */
    typeName: (type: DocumentType): string => TYPES[type].words[language].one,
  };
}
