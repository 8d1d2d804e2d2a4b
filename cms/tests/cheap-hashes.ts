// SPDX-License-Identifier: AGPL-3.0-or-later
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** The part of its rounds that a hash takes in tests; a power of two, as scrypt wants it. */
const SHARE = 2 ** -10;

/** The hashes of Node, and the part of their rounds that they take now. */
interface Hashes extends Pick<typeof crypto, 'pbkdf2' | 'pbkdf2Sync' | 'scrypt'> {
  share: number;
}

const own = globalThis as { hashesOfNode?: Hashes };
const { pbkdf2, pbkdf2Sync, scrypt } = crypto;
// A file that lets modules be loaded anew loads this one anew too, for all files after it: its worker goes on.
const hashes: Hashes = own.hashesOfNode ?? { pbkdf2, pbkdf2Sync, scrypt, share: SHARE };
own.hashesOfNode = hashes;

const rounds = (asked: number): number => Math.ceil(asked * hashes.share);

/**
 * Lets hashes of passwords and of recovery codes cost a thousandth: a run of the suite makes and checks hundreds, a tenth of a
 * second each. Who asks for a thousand rounds more, or fewer, still gets another hash.
 */
crypto.pbkdf2 = (password, salt, iterations, ...rest) =>
  hashes.pbkdf2(password, salt, rounds(iterations), ...rest);
crypto.pbkdf2Sync = (password, salt, iterations, ...rest) =>
  hashes.pbkdf2Sync(password, salt, rounds(iterations), ...rest);
type Done = (error: Error | null, key: Buffer) => void;
crypto.scrypt = ((
  password: crypto.BinaryLike,
  salt: crypto.BinaryLike,
  length: number,
  options: crypto.ScryptOptions | Done,
  done?: Done,
) => {
  const { N = 2 ** 14, ...others } = typeof options === 'function' ? {} : options;
  const then = typeof options === 'function' ? options : done;
  if (then) hashes.scrypt(password, salt, length, { ...others, N: rounds(N) }, then);
}) as typeof scrypt;
syncBuiltinESMExports();

/** Does something with hashes that cost what they do in the real CMS: where their time is what is tested. */
export async function withRealHashes<T>(work: () => Promise<T>): Promise<T> {
  hashes.share = 1;
  try {
    return await work();
  } finally {
    hashes.share = SHARE;
  }
}
