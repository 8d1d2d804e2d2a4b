// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import type { Imported } from '../../present/import/document.ts';

type Data = RequiredDataFromCollectionSlug<CollectionName>;

/**
 * Creates the working copy of an imported document, under the document's own id, in the transaction of the request.
 * @throws when a document of that id exists
 */
export async function createWorkingCopy(req: PayloadRequest, imported: Imported): Promise<void> {
  const collection = COLLECTION_OF[imported.type];
  const common = { collection, overrideAccess: true, depth: 0, req } as const;
  // The codecs of the type made these fields; the generated types cannot follow through all collections at once.
  await req.payload.create({
    ...common,
    locale: DEFAULT_LOCALE,
    data: { id: imported.id, ...imported.shared, ...imported.locales[DEFAULT_LOCALE] } as Data,
  });
  for (const [locale, content] of Object.entries(imported.locales)) {
    if (locale === DEFAULT_LOCALE) continue;
    await req.payload.update({
      ...common,
      id: imported.id,
      locale: locale as ActiveLocale,
      data: content as Partial<Data>,
    });
  }
}
