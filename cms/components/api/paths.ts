// SPDX-License-Identifier: AGPL-3.0-or-later

/** A document, by the names in its addresses. */
export interface Place {
  readonly collection: string;
  readonly id: string;
}

export const editPath = ({ collection, id }: Place): string =>
  `/admin/collections/${collection}/${id}`;
/** A new document of the same collection. @param query what it begins with, without the question mark */
export const createPath = ({ collection }: Place, query = ''): string =>
  `/admin/collections/${collection}/create${query === '' ? '' : `?${query}`}`;
export const examinePath = ({ collection, id }: Place): string =>
  `/admin/esame/${collection}/${id}`;
export const versionsPath = ({ collection, id }: Place): string =>
  `/admin/versioni/${collection}/${id}`;
/** @param to the language that is written; where it is not named, the one that is not the original */
export const translationPath = (place: Place, to?: string): string =>
  `${editPath(place)}/traduzione${to === undefined ? '' : `?locale=${to}`}`;
/** The language into which texts are translated. */
export const TRANSLATED = 'en';

/** … at the first field that is to be translated. */
export const firstBehindPath = (place: Place): string =>
  `${translationPath(place, TRANSLATED)}#campo=primo`;
export const previewPath = (
  { collection, id }: Place,
  of: 'draft' | 'submission',
  language: string,
): string => `/preview/${collection}/${id}?of=${of}&language=${language}`;
/** @param query the filters, without the question mark */
export const searchPath = (query = ''): string => `/admin/cerca${query === '' ? '' : `?${query}`}`;
