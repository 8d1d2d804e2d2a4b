// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lower-case hexadecimal SHA-256 of bytes or UTF-8 text. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Canonical JSON text (RFC 8785): the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical text.');
  return text;
}

/** The digest that names a document: SHA-256 of its canonical JSON text. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
