// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest, Where } from 'payload';

/** Rows of a type as they are being written, in one language and no other in its place. */
export async function rowsWhere<T>(
  req: PayloadRequest,
  type: DocumentType,
  where: Where,
  locale: ActiveLocale = DEFAULT_LOCALE,
): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection: COLLECTION_OF[type],
    where,
    locale,
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    // Payload writes the language that it reads into the request that it gets.
    req: { payload: req.payload, user: req.user, transactionID: req.transactionID },
  } as Parameters<typeof req.payload.find>[0]);
  // Each caller names the fields that it reads of them.
  return docs as unknown as T[];
}
