// SPDX-License-Identifier: AGPL-3.0-or-later
import { bareVideo } from './bare-video.ts';
import { writeBlob } from './blob-store.ts';
import { type FileFacts, inspectFile } from './inspect-file.ts';

/** An uploaded file in the store: as it was sent, but a video without what it says of its maker. */
export interface PreparedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly facts: FileFacts;
}

/**
 * Reads a file whole and stores it. Touches no database, so that no transaction waits.
 * @throws RefusedFile
 */
export async function prepareFile(dataDir: string, data: Buffer): Promise<PreparedFile> {
  const facts = await inspectFile(data);
  const { format } = facts;
  const kept = format === 'mp4' || format === 'webm' ? await bareVideo(data, format) : data;
  return { sha256: await writeBlob(dataDir, kept), bytes: kept.length, facts };
}
