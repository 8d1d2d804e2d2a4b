// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CaptionsFile, PdfFile, VideoFile } from '@portico/shared/contract/file';
import { fileTypeFromBuffer } from 'file-type';
import { formatOf } from './blob-format.ts';
import { inspectCaptions } from './captions.ts';
import { FILE_MESSAGES, REFUSED_FILE_TYPES } from './file-messages.ts';
import { MAX_CAPTIONS_BYTES, MAX_PDF_BYTES, MAX_VIDEO_BYTES, MIB } from './limits.ts';
import { inspectPdf } from './pdf.ts';
import { RefusedFile } from './refused-file.ts';
import { inspectVideo } from './video.ts';

/** What a file says of itself. */
export type FileFacts =
  | Pick<PdfFile, 'format' | 'pages' | 'tagged'>
  | Pick<VideoFile, 'format' | 'seconds' | 'width' | 'height'>
  | Pick<CaptionsFile, 'format' | 'seconds' | 'language'>;

function requireWeight(data: Buffer, max: number, said: keyof typeof FILE_MESSAGES.tooHeavy): void {
  if (data.length > max) throw new RefusedFile(FILE_MESSAGES.tooHeavy[said](max / MIB));
}

/** Matroska begins as WebM does, and videos of telephones as MP4: only the programs that play them tell them apart. */
async function requireType(data: Buffer, mimes: readonly string[]): Promise<void> {
  const mime = (await fileTypeFromBuffer(data))?.mime ?? '';
  if (!mimes.includes(mime))
    throw new RefusedFile(REFUSED_FILE_TYPES[mime] ?? FILE_MESSAGES.unknown);
}

/**
 * Recognises a file by its content alone, not by its name or declared type (U01), and reads it whole.
 * @throws RefusedFile unless it is a PDF, a video or captions, within the limits
 */
export async function inspectFile(data: Buffer): Promise<FileFacts> {
  if (data.length === 0) throw new RefusedFile(FILE_MESSAGES.missing);
  switch (formatOf(data)) {
    case 'pdf':
      requireWeight(data, MAX_PDF_BYTES, 'pdf');
      return inspectPdf(data);
    case 'vtt':
      requireWeight(data, MAX_CAPTIONS_BYTES, 'captions');
      return inspectCaptions(data);
    case 'mp4':
      requireWeight(data, MAX_VIDEO_BYTES, 'video');
      await requireType(data, ['video/mp4', 'video/x-m4v']);
      return inspectVideo(data, 'mp4');
    case 'webm':
      requireWeight(data, MAX_VIDEO_BYTES, 'video');
      await requireType(data, ['video/webm']);
      return inspectVideo(data, 'webm');
    default:
      throw new RefusedFile(await otherType(data));
  }
}

/** Subtitles of another format, by their first times; a Windows program puts the sign of UTF-8 before them. */
const SRT = /^(?:\xef\xbb\xbf)?\s*\d+\s*\r?\n\d{1,2}:\d\d:\d\d,\d{3}\s*-->/;

async function otherType(data: Buffer) {
  const type = await fileTypeFromBuffer(data);
  if (type?.mime.startsWith('image/')) return FILE_MESSAGES.picture;
  if (SRT.test(data.toString('latin1', 0, 200))) return FILE_MESSAGES.captions.srt;
  return REFUSED_FILE_TYPES[type?.mime ?? ''] ?? FILE_MESSAGES.unknown;
}
