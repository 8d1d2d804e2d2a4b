// SPDX-License-Identifier: AGPL-3.0-or-later
import { inPlainLetters } from '@portico/shared/letters';

/** The letter under which a title stands: «È» under E, «Ł» under L; what begins with a digit or a sign under #. */
export function letterOf(title: string): string {
  const first =
    inPlainLetters(title.normalize('NFKD'))
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toUpperCase() ?? '#';
  return /[A-Z]/.test(first) ? first : '#';
}
