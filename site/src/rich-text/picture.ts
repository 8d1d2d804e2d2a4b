// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import { mediaPath } from '@portico/shared/paths';
import { escapeMarkup } from './escape.ts';

/** How wide the picture is shown: the column of text. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';

/** The `<img>` of a picture: its sizes let the phone take the small one, width and height hold its place. */
export function image(picture: Picture, loading: 'lazy' | 'eager' = 'lazy'): string {
  const { renditions } = picture;
  const shown = renditions.find((r) => r.width >= 640) ?? renditions.at(-1);
  if (shown === undefined) return '';
  const srcset = renditions.map((r) => `${mediaPath(r.sha256)} ${r.width}w`).join(', ');
  return `<img src="${mediaPath(shown.sha256)}" srcset="${srcset}" sizes="${SIZES}" width="${shown.width}" height="${shown.height}" alt="${escapeMarkup(picture.alt ?? '')}" loading="${loading}" decoding="async">`;
}
