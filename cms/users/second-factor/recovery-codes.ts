// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Work } from '../../records/transaction.ts';
import { recoveryCodes, type RecoveryRow } from './rows.ts';
import type { Db } from '../../records/table.ts';

const HOW_MANY = 10;
/** Letters and digits that nobody takes for another one. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
/** 59 bits: too few for a bare hash, too many for guessing one. */
const LENGTH = 12;

const derive = promisify<string, string, number, { N: number; r: number; p: number }, Buffer>(
  scrypt,
);

/** 50 ms: a tenth of what OWASP asks for a password, for what nobody chose and nobody has guessed before. */
const hashOf = async (code: string, salt: string): Promise<string> =>
  (await derive(code, salt, 32, { N: 2 ** 14, r: 8, p: 1 })).toString('hex');

const newCode = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** «abcd-efgh-jkmn» */
const inGroups = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** The code that was typed, without spaces, dashes and capitals; `undefined` when it cannot be one. */
export function recoveryCodeIn(typed: string): string | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return code.length === LENGTH ? code : undefined;
}

/** Ten new codes, as they are shown once and as they are stored. */
export interface NewCodes {
  readonly shown: readonly string[];
  readonly salt: string;
  readonly hashes: readonly string[];
}

/** Takes a second: made before the transaction that stores them. */
export async function newCodes(): Promise<NewCodes> {
  const salt = randomBytes(16).toString('hex');
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const hashes = await Promise.all(codes.map((code) => hashOf(code, salt)));
  return { shown: codes.map(inGroups), salt, hashes };
}

/** Stores new codes in the place of those that the account had. */
export async function storeCodes({ req }: Work, user: string, codes: NewCodes): Promise<void> {
  await recoveryCodes.remove(req, { user: { equals: user } });
  for (const hash of codes.hashes)
    await recoveryCodes.create(req, { user, salt: codes.salt, hash });
}

/** The row of a typed code; takes as long whether there is one. */
export async function findCode(db: Db, user: string, code: string): Promise<string | undefined> {
  const rows = await recoveryCodes.find(db, { where: { user: { equals: user } } });
  const hash = Buffer.from(await hashOf(code, rows[0]?.salt ?? user));
  const isIt = (row: RecoveryRow) => {
    const stored = Buffer.from(row.hash);
    return stored.length === hash.length && timingSafeEqual(stored, hash);
  };
  return rows.find(isIt)?.id;
}

/**
 * Uses a code up. Of two at once, one meets the other's write and begins again (B11).
 * @returns how many are left; `undefined` when it was used before, or replaced meanwhile
 */
export async function useCode(
  { req, now }: Work,
  user: string,
  id: string,
): Promise<number | undefined> {
  const rows = await recoveryCodes.find(req, { where: { user: { equals: user } } });
  const row = rows.find((one) => one.id === id);
  if (!row || row.usedAt) return undefined;
  await recoveryCodes.update(req, id, { usedAt: now });
  return rows.filter((one) => !one.usedAt).length - 1;
}

export const codesLeft = async (db: Db, user: string): Promise<number> =>
  (await recoveryCodes.find(db, { where: { user: { equals: user } } })).filter(
    ({ usedAt }) => !usedAt,
  ).length;
