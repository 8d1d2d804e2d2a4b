// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { isObject, type JsonObject } from '../../values/json.ts';

/** What a sealed text is for; each purpose has a key of its own. */
type Purpose =
  /** The secret of an authenticator app, in the database. */
  | 'app secret'
  /** A secret that is shown and not yet confirmed. */
  | 'app offer'
  /** The question to a passkey. */
  | 'passkey challenge'
  /** The cookie of a login whose second step is missing. */
  | 'pending login'
  /** The cookie of a login at the provider of identities. */
  | 'provider login';

type Secret = Pick<Payload, 'config'>;

const keyFor = ({ config }: Secret, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', config.secret, '', `portico second factor v1: ${purpose}`, 32));

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts a text with a key that is derived from `PAYLOAD_SECRET` (AES-256-GCM), in base64url. With another
 * `PAYLOAD_SECRET` it cannot be opened any more.
 * @param owner what it belongs to: sealed for another one it does not open
 */
export function seal(secret: Secret, purpose: Purpose, owner: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The text that was sealed; `undefined` when it was altered, or sealed with another key or for another owner. */
export function open(
  secret: Secret,
  purpose: Purpose,
  owner: string,
  sealed: string,
): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG) return undefined;
  const key = keyFor(secret, purpose);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const text = decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    // Node says in one error that it was altered, and that the key is another one.
    return undefined;
  }
}

/** Seals values until a moment, in milliseconds from now. */
export const sealFor = (
  secret: Secret,
  purpose: Purpose,
  owner: string,
  lifeMs: number,
  values: JsonObject,
): string =>
  seal(secret, purpose, owner, JSON.stringify({ ...values, until: Date.now() + lifeMs }));

/** The values of {@link sealFor}; `undefined` when their moment has passed too. */
export function openInTime(
  secret: Secret,
  purpose: Purpose,
  owner: string,
  sealed: string,
): JsonObject | undefined {
  const text = open(secret, purpose, owner, sealed);
  const values: unknown = text === undefined ? undefined : JSON.parse(text);
  return isObject(values) && Number(values['until']) > Date.now() ? values : undefined;
}
