// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Place } from '../api/paths.ts';

/** The id of a form, one of a kind; `crypto.randomUUID` is not there without TLS. */
export const newFormId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** The address of a working copy in one language, as a form reads and saves it. */
export const copyPath = ({ collection, id }: Place, locale: string, more = ''): string =>
  `/api/${collection}/${id}?depth=0&draft=true&fallback-locale=null&locale=${locale}${more}`;

/** How a form saves a working copy. */
export const savePath = (place: Place, locale: string): string =>
  copyPath(place, locale, '&autosave=true');
