// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import { redirect } from 'next/navigation.js';
import type { DocumentViewServerProps } from 'payload';
import { catalogue } from '../../records/rows.ts';
import { translationPath } from '../api/paths.ts';
import { TranslationPage } from './TranslationPage.tsx';

/** `/admin/collections/<collection>/<id>/traduzione?locale=<language>`: a language is written beside its original. */
export async function TranslationView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const asked = ACTIVE_LOCALES.find((language) => language === searchParams?.['locale']);
  if (!asked && collectionConfig && docID !== undefined) {
    const id = String(docID);
    const titles = (await catalogue.first(req, { id: { equals: id } }))?.titles ?? {};
    // What was begun in English alone is translated the other way.
    const [other = DEFAULT_LOCALE] = ACTIVE_LOCALES.filter((one) => one !== DEFAULT_LOCALE);
    const to = !titles[DEFAULT_LOCALE] && titles[other] ? DEFAULT_LOCALE : other;
    redirect(translationPath({ collection: collectionConfig.slug, id }, to));
  }
  return <TranslationPage />;
}
