// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import { mediaPath } from '@portico/shared/paths';
import portalCard from '../art/open-graph.png?url';

/** The picture that stands for a page where it is shared: its address, size in pixels, and what it shows. */
export interface SharedPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The page's own picture, cut around what must stay in sight or else in its largest size; without one that of the portal. */
export function sharedPicture(picture: Picture | undefined, title: string): SharedPicture {
  const shown = picture?.cut ?? picture?.renditions.at(-1);
  if (!picture || !shown) return { path: portalCard, width: 1200, height: 630, alt: title };
  const { sha256, width, height } = shown;
  return { path: mediaPath(sha256), width, height, alt: picture.alt ?? title };
}
