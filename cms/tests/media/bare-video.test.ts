// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BufferSource,
  BufferTarget,
  Conversion,
  EncodedPacketSink,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { describe, expect, test } from 'vitest';
import { blobPath } from '../../media/blob-store.ts';
import { prepareFile } from '../../media/prepare-file.ts';
import { inspectVideo } from '../../media/video.ts';
import { demoFile } from './files.ts';

const WHERE = '+45.4642+009.1900/';

/** The video of the demo as a telephone writes it: with title, day, and the place where it was filmed. */
async function filmed(format: 'mp4' | 'webm'): Promise<Buffer> {
  using input = new Input({ formats: [WEBM], source: new BufferSource(await demoFile('webm')) });
  const target = new BufferTarget();
  const output = new Output({
    format: format === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target,
  });
  const raw = format === 'mp4' ? { '©xyz': WHERE } : { LOCATION: WHERE };
  const tags = { title: 'Casa mia', date: new Date('2026-05-04'), comment: WHERE, raw };
  await (await Conversion.init({ input, output, tags, showWarnings: false })).execute();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
}

/** Pictures and sounds of a video, packet by packet. */
async function packetsOf(data: Buffer) {
  using input = new Input({ formats: [MP4, WEBM], source: new BufferSource(data) });
  const all: (readonly [number, number])[] = [];
  for (const track of await input.getTracks())
    for await (const packet of new EncodedPacketSink(track).packets())
      all.push([Math.round(packet.timestamp * 1000), packet.byteLength]);
  return all;
}

/** The video as the store has it for readers. */
async function stored(sent: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'video-'));
  try {
    const { sha256, bytes } = await prepareFile(folder, sent);
    const kept = await readFile(blobPath(folder, sha256));
    expect(kept.length).toBe(bytes);
    return kept;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each(['mp4', 'webm'] as const)('U08: a video that comes as %s', (format) => {
  test('loses the place where it was filmed, its title and its day, and no picture', async () => {
    const sent = await filmed(format);
    expect(sent.includes(WHERE)).toBe(true);
    const kept = await stored(sent);
    for (const trace of [WHERE, 'Casa mia', '2026-05-04', '©xyz', 'LOCATION'])
      expect(kept.includes(Buffer.from(trace, 'latin1')), trace).toBe(false);
    expect(await packetsOf(kept)).toEqual(await packetsOf(sent));
    const facts = await inspectVideo(sent, format);
    expect(await inspectVideo(kept, format)).toEqual(facts);
  });
});
