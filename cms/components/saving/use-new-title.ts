// SPDX-License-Identifier: AGPL-3.0-or-later
import { useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui';
import { getTranslation } from '@payloadcms/translations';
import { useEffect } from 'react';
import { useWords } from '../words.ts';

/** Heads the form of what does not exist yet by what it will be: «Nuovo: account», where Payload writes «[Senza titolo]». */
export function useNewTitle(): void {
  const { id, collectionSlug } = useDocumentInfo();
  const { title, setDocumentTitle } = useDocumentTitle();
  const { getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const { say } = useWords();
  const singular = collectionSlug && getEntityConfig({ collectionSlug }).labels.singular;
  const heading = singular ? say.dashboard.create(getTranslation(singular, i18n)) : '';
  useEffect(() => {
    if (id !== undefined || heading === '' || title !== `[${i18n.t('general:untitled')}]`) return;
    // After Payload's own effects, which would put its words back.
    const timer = setTimeout(() => setDocumentTitle(heading));
    return () => clearTimeout(timer);
  }, [id, title, heading, i18n, setDocumentTitle]);
}
