// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import type { DocumentType } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Lookup } from '../../fields/codec/presenting.ts';
import { inTransaction } from '../../records/transaction.ts';
import { type TranslatedLanguage, translations } from '../../records/translations.ts';
import { VerbError } from '../../records/verb-error.ts';
import { mediaOf, rowIn } from '../candidate/load-working-copy.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { picturesIn } from '../picture-uses/note-uses.ts';
import { beginVerb, type Target } from '../subject.ts';
import { keepBehind } from './note.ts';

export interface UpToDate extends Target {
  readonly language: TranslatedLanguage;
  readonly field: string;
  /** Of the original that the person read, see {@link originalDigest}. */
  readonly original: string;
}

/**
 * SHA-256 of what a row of the original holds in a field and of the alternative texts of its pictures: by it one says which
 * original was read.
 */
export function originalDigest(
  type: DocumentType,
  field: string,
  value: unknown,
  media: Lookup['media'],
): string {
  const held = value ?? null;
  const alts = picturesIn(type, { [field]: held }, DEFAULT_LOCALE).map((id) => [
    id,
    media(id)?.alt?.[DEFAULT_LOCALE] ?? '',
  ]);
  return sha256(JSON.stringify([held, alts]));
}

/** The {@link originalDigest} of a field as it stands. */
async function digestNow(req: PayloadRequest, { type, id, field }: UpToDate): Promise<string> {
  const value = (await rowIn(req, type, id, DEFAULT_LOCALE))[field];
  const pictures = picturesIn(type, { [field]: value ?? null }, DEFAULT_LOCALE);
  const media = new Map((await mediaOf(req, new Set(pictures))).map((row) => [row.id, row]));
  return originalDigest(type, field, value, (one) => media.get(one));
}

/**
 * Notes that a field of a translation says what the original says, whether it was changed or not.
 * @throws VerbError `stale` when the original is another one than was read
 */
export async function bringUpToDate(req: PayloadRequest, read: UpToDate): Promise<void> {
  const { type, id, language, field, original } = read;
  await inTransaction(req, async () => {
    const { found } = await beginVerb(req, 'update', { type, id });
    const row = await translations.first(req, { id: { equals: id } });
    const { [field]: settled, ...others } = row?.behind[language] ?? {};
    if (!row || !settled) return;
    if ((await digestNow(req, read)) !== original)
      throw new VerbError('stale', WORKFLOW_MESSAGES.originalChanged);
    await keepBehind(req, found, { ...row.behind, [language]: others });
  });
}
