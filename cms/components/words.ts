// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import { type DeskLanguage, type DeskMessages, deskLanguage, deskMessages } from '../i18n/desk.ts';
import { MOMENTS, type Moments } from '../i18n/moments.ts';

/** What a component needs to speak. */
export interface Words {
  readonly language: DeskLanguage;
  readonly say: DeskMessages;
  readonly moments: Moments;
}

export function wordsIn(language: string): Words {
  const spoken = deskLanguage(language);
  return { language: spoken, say: deskMessages(spoken), moments: MOMENTS[spoken] };
}

/** Speaks the language that the person chose for the desk. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  return wordsIn(i18n.language);
}
