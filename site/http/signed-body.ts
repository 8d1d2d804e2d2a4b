// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import { bodyOf } from './body.ts';
import { problem, type Reply } from './reply.ts';
import { canBeSigned, type verifier } from './verify-signature.ts';

const TOO_LARGE = problem(413, 'too-large', 'The body is too large.');

const UNSIGNED = problem(
  401,
  'signature',
  'No valid signature, an old one, or a message that came before.',
);

/** Reads a signed message: limits, signature, then `handle`. */
export async function readSigned(
  verify: ReturnType<typeof verifier>,
  request: IncomingMessage,
  limit: number,
  handle: (body: Buffer) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return TOO_LARGE;
  if (!canBeSigned(request.headers)) return UNSIGNED;
  const body = await bodyOf(request, limit);
  if (!body) return TOO_LARGE;
  return verify(body, request.headers) ? handle(body) : UNSIGNED;
}
