// SPDX-License-Identifier: AGPL-3.0-or-later

const encoder = new TextEncoder();

/**
 * A body that is made while the caller reads it: of an answer that is read slowly, or not at all, only one piece is in
 * memory.
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

/** Cuts bytes into pieces of 64 kB, without copying them. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
