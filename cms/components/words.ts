// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { type DeskLanguage, type DeskMessages, deskLanguage, deskMessages } from '../i18n/desk.ts';
import { MOMENTS, type Moments } from '../i18n/moments.ts';

/** The words of the desk in one language. */
export interface Words {
  readonly language: DeskLanguage;
  readonly say: DeskMessages;
  readonly moments: Moments;
  /** «Articolo». */
  readonly typeName: (type: DocumentType) => string;
}

export function wordsIn(language: string): Words {
  const spoken = deskLanguage(language);
  return {
    language: spoken,
    say: deskMessages(spoken),
    moments: MOMENTS[spoken],
    typeName: (type) => TYPES[type].words[spoken].one,
  };
}

/** The words of the desk in the language that the person chose. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  return wordsIn(i18n.language);
}
