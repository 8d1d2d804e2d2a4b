// SPDX-License-Identifier: AGPL-3.0-or-later
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { fieldError } from '../values/field-error.ts';
import { FORMATS, type Format } from './formats.ts';
import { LONGEST_SIDE, MOST_BYTES, MOST_PIXELS } from './limits.ts';
import { KINDS, MEDIA_MESSAGES } from './messages.ts';

/** How every picture from outside is opened. */
export const DECODING: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error' };

/** A file that is refused: 400, with the reason beside the file field. */
export function refuseFile(message: string): never {
  throw fieldError('media', 'file', message);
}

/**
 * Says what kind of picture a file really is, from its content alone: its name and declared type are what somebody
 * claims. Anything that is not one still picture of a kind that we take, within the limits, is refused (U01).
 */
export async function inspect(data: Buffer): Promise<Format> {
  if (data.length === 0) refuseFile(MEDIA_MESSAGES.missing);
  if (data.length > MOST_BYTES) refuseFile(MEDIA_MESSAGES.tooHeavy(MOST_BYTES / 1024 / 1024));
  const format = await recognise(data);
  const { format: decoder, width, height, pages } = await readHeader(data);
  if (decoder !== format.decoder) refuseFile(MEDIA_MESSAGES.unknown);
  if ((pages ?? 1) > 1) refuseFile(MEDIA_MESSAGES.animated);
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    refuseFile(MEDIA_MESSAGES.tooLarge(MOST_PIXELS / 1_000_000, LONGEST_SIDE));
  return format;
}

async function recognise(data: Buffer): Promise<Format> {
  const type = await fileTypeFromBuffer(data);
  const format = type && FORMATS[type.mime];
  if (format) return format;
  const kind = KINDS[type?.mime ?? markupIn(data) ?? ''];
  if (kind === undefined) refuseFile(MEDIA_MESSAGES.unknown);
  refuseFile(
    kind.picture ? MEDIA_MESSAGES.otherPicture(kind.name) : MEDIA_MESSAGES.notAPicture(kind.name),
  );
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
    if (cause instanceof Error) refuseFile(MEDIA_MESSAGES.broken);
    throw cause;
  }
}
