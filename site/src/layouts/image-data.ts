// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import { PUBLIC_LICENCES } from '@portico/shared/contract/picture-licence';
import { mediaPath } from '@portico/shared/paths';
import { sharedPicture } from './shared-picture.ts';

/** Where a picture stands. */
interface Page {
  readonly title: string;
  readonly origin: string;
  /** Address of the licence of the portal, for machines. */
  readonly licence: string;
}

/** Address of the licence of a picture; none where it is used with permission, or nobody said. */
function licenceOf({ licence }: Picture, page: Page): string | undefined {
  if (licence === 'own') return page.licence;
  return licence && PUBLIC_LICENCES[licence]?.url;
}

/**
 * schema.org data of the picture of a page: who made it and under which licence. Source: schema.org ImageObject, and the
 * fields that image search shows (`license`, `acquireLicensePage`, `creditText`). No `creator`: that is a Person or an
 * Organization, and credits do not say which; what it shows and its size stand in the page. Without a picture of its own:
 * the address of that of the portal.
 */
export function imageData(
  picture: Picture | undefined,
  page: Page,
): string | Record<string, unknown> {
  const largest = picture?.renditions.at(-1);
  if (!picture || !largest) return page.origin + sharedPicture(undefined, page.title).path;
  const { credits, source } = picture;
  const license = licenceOf(picture, page);
  return {
    '@type': 'ImageObject',
    contentUrl: page.origin + mediaPath(largest.sha256),
    ...(credits && { creditText: credits }),
    ...(license && { license }),
    ...(source && { acquireLicensePage: source }),
  };
}
