// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerbError } from '../../records/verb-error.ts';
import type { Said } from '../../i18n/said.ts';
import { MAX_REASON } from '../../values/max-reason.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/**
 * The trimmed reason.
 * @throws VerbError `reason-needed` when it is missing, `bad-request` when it is too long
 */
export function requireReason(text: string | undefined, whenMissing: Said): string {
  const reason = text?.trim() ?? '';
  if (reason === '') throw new VerbError('reason-needed', whenMissing);
  if (reason.length > MAX_REASON)
    throw new VerbError('bad-request', WORKFLOW_MESSAGES.reasonTooLong(reason.length, MAX_REASON));
  return reason;
}
