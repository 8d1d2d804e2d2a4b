// SPDX-License-Identifier: AGPL-3.0-or-later
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { FORMATS, type Format } from './formats.ts';
import { MAX_PIXELS, MAX_SIDE, MAX_UPLOAD_BYTES } from './limits.ts';
import { MEDIA_MESSAGES, REFUSED_TYPES } from './picture-messages.ts';
import { RefusedFile } from './refused-file.ts';

/** How uploaded pictures are decoded. */
export const DECODING: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error' };

/**
 * Recognises the format of an uploaded file by its content alone, not by its name or declared type (U01).
 * @throws RefusedFile unless it is one still picture of a format in `FORMATS`, within the limits
 */
export async function inspect(data: Buffer): Promise<Format> {
  if (data.length === 0) throw new RefusedFile(MEDIA_MESSAGES.missing);
  if (data.length > MAX_UPLOAD_BYTES)
    throw new RefusedFile(MEDIA_MESSAGES.tooHeavy(MAX_UPLOAD_BYTES / 1024 / 1024));
  const format = await recognise(data);
  const { format: decoder, width, height, pages } = await readHeader(data);
  if (decoder !== format.decoder) throw new RefusedFile(MEDIA_MESSAGES.unknown);
  if ((pages ?? 1) > 1) throw new RefusedFile(MEDIA_MESSAGES.animated);
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS)
    throw new RefusedFile(MEDIA_MESSAGES.tooLarge(MAX_PIXELS / 1_000_000, MAX_SIDE));
  return format;
}

async function recognise(data: Buffer): Promise<Format> {
  const type = await fileTypeFromBuffer(data);
  const format = type && FORMATS[type.mime];
  if (format) return format;
  const mime = type?.mime ?? markupIn(data) ?? '';
  throw new RefusedFile(REFUSED_TYPES[mime] ?? MEDIA_MESSAGES.unknown);
}

/** Markup has no signature of its own; this only chooses the words of the refusal. */
function markupIn(data: Buffer): string | undefined {
  const start = data.subarray(0, 1000).toString('latin1').toLowerCase();
  if (start.includes('<svg')) return 'image/svg+xml';
  return /<(?:!doctype html|html|script|body)/.test(start) ? 'text/html' : undefined;
}

async function readHeader(data: Buffer): Promise<Metadata> {
  try {
    // The limit on pixels is ours to explain, so it is not applied to reading the header.
    return await sharp(data, { ...DECODING, limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new RefusedFile(MEDIA_MESSAGES.broken, { cause });
  }
}
