// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import type { Payload } from 'payload';
import { published } from '../records/rows.ts';

/**
 * A published document together with the documents that it refers to, which saves a reader more requests.
 * @param text canonical text of a published document
 * @returns canonical JSON `{ document, references }`: `references` has the documents of today by `<type>/<id>`, one
 *   step deep; what is not online (any more) is absent
 */
export async function expanded(payload: Payload, text: string): Promise<string> {
  // Stored texts were checked against the contract when they were frozen.
  const document = JSON.parse(text) as PublishedDocument;
  const ids = referencesIn(document).map(({ id }) => id);
  const rows = await published.find(
    { payload },
    {
      where: { and: [{ id: { in: ids } }, { withdrawn: { equals: false } }] },
      select: { type: true, canonical: true },
    },
  );
  const references = Object.fromEntries(
    rows.map(({ type, id, canonical }) => [`${type}/${id}`, JSON.parse(canonical) as unknown]),
  );
  return canonicalJson({ document, references });
}
