// SPDX-License-Identifier: AGPL-3.0-or-later

/** Which document. */
export interface Place {
  readonly collection: string;
  readonly id: string;
}

/** Where a document is edited, examined, previewed. */
export const editPath = ({ collection, id }: Place): string =>
  `/admin/collections/${collection}/${id}`;
export const examinePath = ({ collection, id }: Place): string =>
  `/admin/esame/${collection}/${id}`;
export const previewPath = (
  { collection, id }: Place,
  of: 'draft' | 'submission',
  language: string,
): string => `/preview/${collection}/${id}?of=${of}&language=${language}`;
