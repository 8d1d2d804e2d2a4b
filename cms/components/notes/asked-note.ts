// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { CompanionToSubmit } from '../../desk/companions.ts';
import type { AskedNote } from '../../desk/note.ts';

/**
 * What is asked of texts that are sent together: they share one note.
 * @param note of the first
 * @returns `null` when none of them asks
 */
export function askedNote(
  note: AskedNote | null,
  together: readonly CompanionToSubmit[] = [],
): AskedNote | null {
  const all = [note, ...together.map((one) => one.note)].filter((one) => one != null);
  const asked = ACTIVE_LOCALES.filter((language) =>
    all.some((one) => one.asked.includes(language)),
  );
  if (asked.length === 0) return null;
  return { asked, former: all.find(({ former }) => former)?.former ?? null };
}

/** Titles of the texts that the note tells of, of those that are sent together; `undefined` for one that is sent alone. */
export function titlesTold(
  title: string,
  note: AskedNote | null,
  together: readonly CompanionToSubmit[] | undefined,
): readonly string[] | undefined {
  const own = note ? [title] : [];
  return together && [...own, ...together.flatMap((one) => (one.note ? [one.title] : []))];
}
