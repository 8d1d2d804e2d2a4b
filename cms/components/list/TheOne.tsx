// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect } from 'next/navigation.js';
import type { ListViewServerProps, PaginatedDocs } from 'payload';

/** In the place of a list of one: what there is opens at once, and until there is anything it is begun. */
export function TheOne({
  collectionSlug,
  data,
}: Pick<ListViewServerProps, 'collectionSlug'> & { readonly data: PaginatedDocs }) {
  const only: unknown = data.docs[0]?.id;
  redirect(`/admin/collections/${collectionSlug}/${only === undefined ? 'create' : String(only)}`);
}
