// SPDX-License-Identifier: AGPL-3.0-or-later

/** A format of picture that we take. */
export interface Format {
  /** Its name in sharp. */
  readonly decoder: 'jpeg' | 'png' | 'webp' | 'heif';
  /** The format of the cleaned original. */
  readonly keptAs: 'jpeg' | 'png' | 'webp';
}

/** By the MIME type of the content. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'image/jpeg': { decoder: 'jpeg', keptAs: 'jpeg' },
  'image/png': { decoder: 'png', keptAs: 'png' },
  'image/webp': { decoder: 'webp', keptAs: 'webp' },
  // Writing AVIF takes ten times as long as reading it.
  'image/avif': { decoder: 'heif', keptAs: 'webp' },
};
