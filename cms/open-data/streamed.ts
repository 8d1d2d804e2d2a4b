// SPDX-License-Identifier: AGPL-3.0-or-later

const encoder = new TextEncoder();

/**
 * A body that is made while it is taken: of an answer that somebody reads slowly, or not at all, one piece is in memory
 * and not the whole of it.
 */
export function streamed(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): ReadableStream<Uint8Array> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

const PIECE = 64 * 1024;

/** Bytes that several answers share, piece by piece. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
