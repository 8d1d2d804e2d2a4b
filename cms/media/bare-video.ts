// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VideoFile } from '@portico/shared/contract/file';
import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { FILE_MESSAGES } from './file-messages.ts';
import { RefusedFile } from './refused-file.ts';

const INPUTS = { mp4: MP4, webm: WEBM } as const;

/** The index first: a browser knows size and length before the rest is loaded. */
const outputFormat = (format: VideoFile['format']) =>
  format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();

/**
 * A video that was inspected, with its pictures and its sound as they are and nothing else: no place where it was
 * filmed, no telephone, no day, no tracks of sensors.
 * @throws RefusedFile when its pictures or its sound cannot be kept
 */
export async function bareVideo(data: Buffer, format: VideoFile['format']): Promise<Buffer> {
  using input = new Input({ formats: [INPUTS[format]], source: new BufferSource(data) });
  const target = new BufferTarget();
  const output = new Output({ format: outputFormat(format), target });
  const kept = { showWarnings: false, tags: {}, subtitle: { discard: true } } as const;
  const conversion = await Conversion.init({ input, output, ...kept });
  const lost = conversion.discardedTracks.some(({ track }) => track.type !== 'subtitle');
  if (lost || !conversion.isValid) throw new RefusedFile(FILE_MESSAGES.video.codec);
  await conversion.execute();
  if (!target.buffer) throw new RefusedFile(FILE_MESSAGES.video.broken);
  return Buffer.from(target.buffer);
}
