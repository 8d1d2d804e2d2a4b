// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a picture may be shown: the closed list. */
export const PICTURE_LICENCES = [
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc0-1.0',
  'public-domain',
  /** Work of those who write here: under the licence of the portal. */
  'own',
  /** Used with permission, until a day. */
  'permission',
] as const;

export type PictureLicence = (typeof PICTURE_LICENCES)[number];

/** Must readers be told under the picture who made it? Source: CC BY 4.0 and CC BY-SA 4.0, section 3(a). */
export const isCredited = (licence: PictureLicence | undefined): boolean =>
  licence === 'cc-by-4.0' || licence === 'cc-by-sa-4.0' || licence === 'permission';

/** What a licence is called in every language, and its address for machines. */
interface PublicLicence {
  readonly name: string;
  /** With a slash at its end: the deed in a language stands below it. */
  readonly url: string;
}

/** The licences that are the same everywhere. Source: creativecommons.org/licenses and /publicdomain. */
export const PUBLIC_LICENCES: Readonly<Partial<Record<PictureLicence, PublicLicence>>> = {
  'cc-by-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc-by-sa-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'cc0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'public-domain': {
    name: 'Public Domain Mark 1.0',
    url: 'https://creativecommons.org/publicdomain/mark/1.0/',
  },
};
