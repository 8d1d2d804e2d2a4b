// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** How long a message id is remembered: longer than a signature is valid (five minutes either way). */
const REMEMBER_MS = 11 * 60_000;
const MAX_REMEMBERED = 50_000;

/** Remembers message ids, against replays. In memory: after a restart a repeated message only makes us look once more. */
class MessageIds {
  readonly #ids = new Map<string, number>();

  /** @returns false when the id was here before. */
  add(id: string, now: number): boolean {
    for (const [old, at] of this.#ids) {
      if (at + REMEMBER_MS > now && this.#ids.size < MAX_REMEMBERED) break;
      this.#ids.delete(old);
    }
    if (this.#ids.has(id)) return false;
    this.#ids.set(id, now);
    return true;
  }
}

const single = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? '' : (value ?? '');

/** More signatures than secrets can be valid at once are an attempt to keep us busy. */
const MAX_SIGNATURES = 8;

/** A signature: version and HMAC-SHA-256 in base64. */
const SIGNATURE = /^v1,[A-Za-z0-9+/]{43}=$/;

/** How old, or how much ahead, a message may be. As Standard Webhooks says. */
const TOLERANCE_MS = 5 * 60_000;

/** Could a message with these headers be valid? Asked before its body is read: most foreign requests end here. */
export function canBeSigned(headers: IncomingHttpHeaders): boolean {
  const id = single(headers['webhook-id']);
  const at = Number(single(headers['webhook-timestamp']) || Number.NaN) * 1000;
  const signatures = single(headers['webhook-signature']).split(' ');
  return (
    id.length > 0 &&
    id.length <= 200 &&
    Math.abs(Date.now() - at) <= TOLERANCE_MS &&
    signatures.length <= MAX_SIGNATURES &&
    signatures.some((signature) => SIGNATURE.test(signature))
  );
}

/**
 * Checks Standard Webhooks messages: signature by one of several secrets (one may be on its way out), a time not
 * older than five minutes, an id that was not there before.
 */
export function verifier(
  secrets: readonly string[],
): (body: Buffer, headers: IncomingHttpHeaders) => boolean {
  const hooks = secrets.map((secret) => new Webhook(secret));
  const ids = new MessageIds();
  return (body, headers) => {
    const id = single(headers['webhook-id']);
    if (!canBeSigned(headers)) return false;
    const signed = {
      'webhook-id': id,
      'webhook-timestamp': single(headers['webhook-timestamp']),
      'webhook-signature': single(headers['webhook-signature']),
    };
    const valid = hooks.some((hook) => {
      try {
        hook.verify(body, signed, { jsonParse: false });
        return true;
      } catch {
        // Wrong for this secret; another one may fit.
        return false;
      }
    });
    return valid && ids.add(id, Date.now());
  };
}
