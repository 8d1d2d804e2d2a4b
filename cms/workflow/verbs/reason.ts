// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerbError } from '../../records/verb-error.ts';
import type { Said } from '../../i18n/said.ts';
import { visible, withLineFeeds } from '../../values/visible.ts';
import { MAX_REASON } from '../../values/max-reason.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** A reason as people see it: one of spaces, or of signs without a picture, is none. */
export const seenReason = (text = ''): string => visible(withLineFeeds(text)).trim();

/**
 * The reason that somebody wrote.
 * @throws VerbError `reason-needed` when it is missing, `bad-request` when it is too long
 */
export function requireReason(text: string | undefined, whenMissing: Said): string {
  const reason = seenReason(text);
  if (reason === '') throw new VerbError('reason-needed', whenMissing);
  if (reason.length > MAX_REASON)
    throw new VerbError('bad-request', WORKFLOW_MESSAGES.reasonTooLong(reason.length, MAX_REASON));
  return reason;
}
