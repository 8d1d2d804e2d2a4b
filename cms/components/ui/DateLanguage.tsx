// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';

/** The globals in which react-datepicker 7 keeps its languages (`registerLocale`, `setDefaultLocale`). */
interface PickerLanguages {
  __localeData__?: Record<string, unknown>;
  __localeId__?: string;
}

/**
 * Sets the language of Payload's date picker before the picker renders. Payload 3.90 sets it after, so every date stays
 * in English («20 November 2026») until something else renders it again.
 */
export function DateLanguage({ children }: { readonly children?: ReactNode }) {
  const { i18n } = useTranslation();
  if (i18n.language === 'it' && i18n.dateFNS) {
    const picker: PickerLanguages = globalThis as typeof globalThis & PickerLanguages;
    picker.__localeData__ = { ...picker.__localeData__, it: i18n.dateFNS };
    picker.__localeId__ = 'it';
  }
  return <>{children}</>;
}
