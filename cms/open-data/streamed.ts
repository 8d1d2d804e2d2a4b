// SPDX-License-Identifier: AGPL-3.0-or-later
import { ReadableStream } from 'node:stream/web';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

async function* encoded(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}

/**
 * A body that is made while the caller reads it: of an answer that is read slowly, or not at all, only one piece is in
 * memory.
 */
export const streamed = (pieces: Pieces): BodyInit =>
  // Node's web stream is the platform's under another name in its types.
  ReadableStream.from(encoded(pieces)) as BodyInit;

const PIECE = 64 * 1024;

/** Cuts bytes into pieces of 64 kB, without copying them. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
