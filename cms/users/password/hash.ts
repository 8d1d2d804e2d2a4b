// SPDX-License-Identifier: AGPL-3.0-or-later
import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** How Payload 3.90 hashes a password (`generatePasswordSaltHash`); a test compares a login with this. */
const PREFIX = 'pbkdf2-sha256-v1:';
const ITERATIONS = 600_000;
const LENGTH = 32;

/** A password as Payload stores it. */
export interface StoredPassword {
  readonly hash?: string | null;
  readonly salt?: string | null;
}

/** Whether `password` is the one that was stored. Takes the same time when nothing was stored. */
export async function isPassword(password: string, stored: StoredPassword): Promise<boolean> {
  if (!stored.hash?.startsWith(PREFIX) || !stored.salt) {
    await spendTheTimeOfAHash(password);
    return false;
  }
  const expected = Buffer.from(stored.hash.slice(PREFIX.length), 'hex');
  const actual = await derive(password, stored.salt, ITERATIONS, LENGTH, 'sha256');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Works as long as checking a real password does, so that an answer's time does not tell whether an account exists (B07). */
export async function spendTheTimeOfAHash(password: string): Promise<void> {
  await derive(password, randomBytes(32).toString('hex'), ITERATIONS, LENGTH, 'sha256');
}
