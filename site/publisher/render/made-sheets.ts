// SPDX-License-Identifier: AGPL-3.0-or-later
import { Sha256 } from '@portico/shared/contract/values';
import type { ActiveLocale } from '@portico/shared/locales';
import { z } from 'zod';

/** A sheet that is made, or could not be. */
export const MadeSheet = z.object({
  /** Hash of all that it says besides the text of its document, and of how it is drawn. */
  frame: z.string(),
  /** `null` when there is none: a text cannot be drawn. */
  file: z.object({ content: Sha256, bytes: z.int(), pages: z.int() }).nullable(),
});
export type MadeSheet = Readonly<z.infer<typeof MadeSheet>>;

/** The sheet of what has this digest (`sheetDigest` of `src/queries/sheets.ts`), in a language. */
export const keyOf = (digest: string, locale: ActiveLocale): string => `${digest} ${locale}`;

/** The sheets of one moment, by {@link keyOf}: what the pages name and the release holds. Never changed. */
export type MadeSheets = ReadonlyMap<string, MadeSheet>;

export const NO_SHEETS: MadeSheets = new Map();

/** The keys under which two moments have other sheets. */
export function differences(a: MadeSheets, b: MadeSheets): string[] {
  if (a === b) return [];
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => a.get(key) !== b.get(key));
}
