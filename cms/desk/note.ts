// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { SubmittedNote } from '../records/rows.ts';
import type { Standing } from '../records/state.ts';
import type { Candidate } from '../workflow/candidate/candidate.ts';
import { askedLanguages } from '../workflow/candidate/change-note.ts';

/** What is asked of somebody who sends a text that is online. */
export interface AskedNote {
  /** Languages whose readers must be told, unless it is a small correction. */
  readonly asked: readonly ActiveLocale[];
  /** Of the submission that waits or was returned. */
  readonly former: SubmittedNote | null;
}

/** What is asked when the working copy is sent; `null`: nothing. */
export function noteOf(
  { last, published }: Standing,
  { document }: Pick<Candidate, 'document'>,
): AskedNote | null {
  const asked = askedLanguages(document, published);
  if (asked.length === 0) return null;
  const isOpen = last?.state === 'pending' || last?.state === 'returned';
  return { asked, former: (isOpen && last.note) || null };
}
