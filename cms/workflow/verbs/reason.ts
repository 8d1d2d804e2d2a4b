// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerbError } from '../../records/verb-error.ts';
import type { Said } from '../../i18n/said.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** Readers see the reason of a withdrawal on a page; nobody reads more than this. */
const REASON_MAX = 500;

/**
 * A reason that a person wrote, without spaces at its ends.
 * @throws VerbError when it is missing or too long
 */
export function requireReason(text: string | undefined, whenMissing: Said): string {
  const reason = text?.trim() ?? '';
  if (reason === '') throw new VerbError('reason-needed', whenMissing);
  if (reason.length > REASON_MAX)
    throw new VerbError('bad-request', WORKFLOW_MESSAGES.reasonTooLong(reason.length, REASON_MAX));
  return reason;
}
