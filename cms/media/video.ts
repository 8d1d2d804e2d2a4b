// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VideoFile } from '@portico/shared/contract/file';
import {
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputFormat,
  type InputVideoTrack,
  MP4,
  WEBM,
} from 'mediabunny';
import { FILE_MESSAGES } from './file-messages.ts';
import { RefusedFile } from './refused-file.ts';

/** Codecs that every browser of today plays, on telephones too. */
const VIDEO_CODECS: readonly string[] = ['avc', 'vp8', 'vp9', 'av1'];
const AUDIO_CODECS: readonly string[] = ['aac', 'mp3', 'opus', 'vorbis'];

const FORMATS: Readonly<Record<VideoFile['format'], InputFormat>> = { mp4: MP4, webm: WEBM };

/** Seconds that a file may last less than it says: its last sign is counted in one way or the other. */
const TOLERANCE = 1;

/** Is the file there to its end? One that is cut short promises more than it has. */
async function isWhole(input: Input): Promise<boolean> {
  const promised = (await input.getDurationFromMetadata()) ?? 0;
  if (promised - (await input.computeDuration()) > TOLERANCE) return false;
  for (const track of await input.getTracks())
    if (!(await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY))) return false;
  return true;
}

/** Do all browsers play what is seen and what is heard? */
async function isPlayed(input: Input, video: InputVideoTrack): Promise<boolean> {
  const sounds = await input.getAudioTracks();
  const heard = await Promise.all(sounds.map((track) => track.getCodec()));
  return (
    VIDEO_CODECS.includes(String(await video.getCodec())) &&
    heard.every((codec) => AUDIO_CODECS.includes(String(codec)))
  );
}

async function read(data: Buffer, format: VideoFile['format']) {
  using input = new Input({ formats: [FORMATS[format]], source: new BufferSource(data) });
  const video = await input.getPrimaryVideoTrack();
  if (!video) throw new RefusedFile(FILE_MESSAGES.video.noPicture);
  if (!(await isPlayed(input, video))) throw new RefusedFile(FILE_MESSAGES.video.codec);
  if (!(await isWhole(input))) throw new RefusedFile(FILE_MESSAGES.video.broken);
  const seconds = Math.ceil(await input.computeDuration());
  const width = await video.getDisplayWidth();
  const height = await video.getDisplayHeight();
  if (seconds <= 0 || width <= 0 || height <= 0) throw new RefusedFile(FILE_MESSAGES.video.broken);
  return { format, seconds, width, height };
}

/** @throws RefusedFile when a video is damaged, or when not every browser plays it */
export async function inspectVideo(
  data: Buffer,
  format: VideoFile['format'],
): Promise<Pick<VideoFile, 'format' | 'seconds' | 'width' | 'height'>> {
  try {
    return await read(data, format);
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause;
    throw new RefusedFile(FILE_MESSAGES.video.broken, { cause });
  }
}
