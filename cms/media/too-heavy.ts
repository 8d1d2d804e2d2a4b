// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import {
  MAX_CAPTIONS_BYTES,
  MAX_PDF_BYTES,
  MAX_UPLOAD_BYTES,
  MAX_VIDEO_BYTES,
  MIB,
} from './limits.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';

type Limit = readonly [bytes: number, said: (mib: number) => Said];

const { pdf, captions, video } = FILE_MESSAGES.tooHeavy;

/** What is neither a PDF nor captions may be as heavy as a video: the server finds out what it is. */
function limitOf(collection: string, name: string): Limit | undefined {
  if (collection === 'media') return [MAX_UPLOAD_BYTES, MEDIA_MESSAGES.tooHeavy];
  if (collection !== 'files') return undefined;
  if (/\.pdf$/i.test(name)) return [MAX_PDF_BYTES, pdf];
  if (/\.(?:vtt|srt)$/i.test(name)) return [MAX_CAPTIONS_BYTES, captions];
  return [MAX_VIDEO_BYTES, video];
}

/**
 * Why a file that was chosen cannot be sent, before it is: a browser that sends 2 GB does not hear the answer of a server
 * that refuses them, and its person would be told that there is no network.
 * @param collection that it is uploaded to
 */
export function tooHeavy(
  collection: string,
  { name, size }: Pick<File, 'name' | 'size'>,
): Said | undefined {
  const [bytes, said] = limitOf(collection, name) ?? [];
  return bytes !== undefined && size > bytes ? said?.(bytes / MIB) : undefined;
}
