// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { Rendition } from '@portico/shared/contract/picture';
import type { File } from 'payload';
import sharp, { type Sharp } from 'sharp';
import { writeBlob } from './blob-store.ts';
import type { Format } from './formats.ts';
import { CENTRE, CUT, type Focus, partAround } from './focus.ts';
import { DECODING, inspect } from './inspect.ts';
import { MAX_RENDITION_HEIGHT, MAX_SECONDS, WIDTHS } from './limits.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';
import { RefusedFile } from './refused-file.ts';

/** An uploaded picture in the store: its cleaned original and the sizes for readers. */
export interface PreparedMedia {
  /** The cleaned original, under a name of ours, in the form that Payload expects. */
  readonly file: File;
  /** Content hash of the cleaned original. */
  readonly original: string;
  /** Smallest first. */
  readonly renditions: readonly Rendition[];
  /** The part around its middle. */
  readonly cut: Rendition;
}

/**
 * Decodes a picture and encodes it again, upright and without anything but pixels: no GPS, no camera, no thumbnail, no
 * bytes after the end (U08). Name and address are made here (U05). Touches no database, so that no transaction waits.
 * @throws RefusedFile
 */
export async function prepareMedia(dataDir: string, data: Buffer): Promise<PreparedMedia> {
  const format = await inspect(data);
  const clean = await decode(data, format);
  const original = await writeBlob(dataDir, clean);
  const renditions = await render(dataDir, clean);
  const cut = await cutAround(dataDir, clean, CENTRE);
  const file: File = {
    data: clean,
    mimetype: `image/${format.keptAs}`,
    name: `${randomUUID()}.${format.keptAs}`,
    size: clean.length,
  };
  return { file, original, renditions, cut };
}

/** The first full decoding: finds out files that are cut short or damaged. */
async function decode(data: Buffer, format: Format): Promise<Buffer> {
  const upright = open(data).autoOrient();
  try {
    return await encode(upright, format.keptAs).toBuffer();
  } catch (cause) {
    throw new RefusedFile(MEDIA_MESSAGES.broken, { cause });
  }
}

const open = (data: Buffer): Sharp => sharp(data, DECODING).timeout({ seconds: MAX_SECONDS });

function encode(picture: Sharp, format: Format['keptAs']): Sharp {
  if (format === 'jpeg') return picture.jpeg({ quality: 92 });
  if (format === 'png') return picture.png();
  return picture.webp({ quality: 92 });
}

/** Cuts the part around a focus out of a cleaned original, and stores it. */
export async function cutAround(dataDir: string, clean: Buffer, focus: Focus): Promise<Rendition> {
  const part = partAround(await sharp(clean).metadata(), focus);
  const { data, info } = await open(clean)
    .extract(part)
    .resize({ ...CUT, fit: 'fill', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const sha256 = await writeBlob(dataDir, data);
  return { sha256, width: info.width, height: info.height, bytes: data.length };
}

async function render(dataDir: string, clean: Buffer): Promise<Rendition[]> {
  const { width } = await sharp(clean).metadata();
  const renditions: Rendition[] = [];
  for (const wanted of widthsFor(width)) {
    const { data, info } = await open(clean)
      .resize({
        width: wanted,
        height: MAX_RENDITION_HEIGHT,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const sha256 = await writeBlob(dataDir, data);
    renditions.push({ sha256, width: info.width, height: info.height, bytes: data.length });
  }
  return renditions;
}

/** The usual widths that the picture can fill, and its own when that lies below the widest. */
function widthsFor(width: number): number[] {
  const widest = Math.min(width, Math.max(...WIDTHS));
  return [...WIDTHS.filter((usual) => usual < widest), widest];
}
