// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { inTransaction } from '../../records/transaction.ts';
import { type TranslatedLanguage, translations } from '../../records/translations.ts';
import { VerbError } from '../../records/verb-error.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Target } from '../subject.ts';
import { keepBehind } from './note.ts';

export interface UpToDate extends Target {
  readonly language: TranslatedLanguage;
  readonly field: string;
  /** Of the original that the person read, see {@link originalDigest}. */
  readonly original: string;
}

/** SHA-256 of what a row holds in a field: by it one says which original was read. */
export const originalDigest = (value: unknown): string => sha256(JSON.stringify(value ?? null));

/**
 * Notes that a field of a translation says what the original says, whether it was changed or not.
 * @throws VerbError `stale` when the original is another one than was read
 */
export async function bringUpToDate(
  req: PayloadRequest,
  { type, id, language, field, original }: UpToDate,
): Promise<void> {
  await inTransaction(req, async () => {
    const { found } = await beginVerb(req, 'update', { type, id });
    const row = await translations.first(req, { id: { equals: id } });
    const { [field]: settled, ...others } = row?.behind[language] ?? {};
    if (!row || !settled) return;
    const now = (await rowsOf(req, type, id))[DEFAULT_LOCALE][field];
    if (originalDigest(now) !== original)
      throw new VerbError('stale', WORKFLOW_MESSAGES.originalChanged);
    await keepBehind(req, found, { ...row.behind, [language]: others });
  });
}
