// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isMissingFile } from '../values/missing-file.ts';

/** One account of the demonstration, as scripts and people read it. */
export const DemoLogin = z.object({
  role: z.enum(['administrator', 'reviewer', 'editor', 'organiser']),
  email: z.email(),
  password: z.string().min(12),
  /** Name of the organisation for which the account writes; `null` for the Comune's own. */
  organisation: z.string().nullable(),
});

export type DemoLogin = z.infer<typeof DemoLogin>;

/** Without letters that look alike, so that a password can be read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 20 letters of 31, about 99 bits, in groups that one can copy by hand. */
export function newPassword(): string {
  const group = (): string =>
    Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return [group(), group(), group(), group()].join('-');
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'demo-logins.json');

/** The accounts that were made before; none on a fresh folder. */
export async function readLogins(dataDir: string): Promise<DemoLogin[]> {
  try {
    return z.array(DemoLogin).parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch (error) {
    if (isMissingFile(error)) return [];
    throw new Error(`${fileIn(dataDir)} cannot be read; remove it and seed again.`, {
      cause: error,
    });
  }
}

/** Writes the accounts for their owner's eyes only, whole or not at all. */
export async function writeLogins(dataDir: string, logins: readonly DemoLogin[]): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const aside = `${fileIn(dataDir)}.part`;
  await writeFile(aside, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, fileIn(dataDir));
}
