// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_REMARK } from '../../values/max-remark.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/**
 * The trimmed text of a remark or of an answer.
 * @throws VerbError `remark-needed` when it is missing, `bad-request` when it is too long
 */
export function requireRemarkText(text: string | undefined, whenMissing: Said): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new VerbError('remark-needed', whenMissing);
  if (trimmed.length <= MAX_REMARK) return trimmed;
  const said = WORKFLOW_MESSAGES.remarkTooLong(trimmed.length, MAX_REMARK);
  throw new VerbError('bad-request', said);
}
