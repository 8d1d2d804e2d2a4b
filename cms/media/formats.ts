// SPDX-License-Identifier: AGPL-3.0-or-later

/** A kind of picture that we take, by the MIME type that its content shows. */
export interface Format {
  /** What sharp calls it. */
  readonly decoder: 'jpeg' | 'png' | 'webp' | 'heif';
  /** How the cleaned original is kept. */
  readonly keptAs: 'jpeg' | 'png' | 'webp';
}

export const FORMATS: Readonly<Record<string, Format>> = {
  'image/jpeg': { decoder: 'jpeg', keptAs: 'jpeg' },
  'image/png': { decoder: 'png', keptAs: 'png' },
  'image/webp': { decoder: 'webp', keptAs: 'webp' },
  // Writing AVIF takes ten times as long as reading it.
  'image/avif': { decoder: 'heif', keptAs: 'webp' },
};

/** MIME type of each kind of file that we keep, by the ending that we give it. */
export const MIME_OF: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};
