// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { addMonths, checkedIn, monthsFor, type VerifyMonths } from '@portico/shared/verification';
import type { Said } from '../../i18n/said.ts';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** A text that is never checked again by itself may have a day of this many months at most. */
const NEVER_MONTHS = 36;

type Field = 'verifiedOn' | 'verifyBy' | 'verifyByReason';

/**
 * The day of the last check has come, and the chosen day of the next one is still to come: twice as far as that of its
 * type at most, and later than that only with a reason.
 * @param months by type, as the settings have them
 */
export function verificationIssues(
  document: PublishedDocument,
  months: VerifyMonths | undefined,
  language: string,
  today = civilDate(Date.now()),
): Issue[] {
  if (!('verifiedOn' in document || 'verifyBy' in document)) return [];
  const issue = (code: string, field: Field, said: Said): Issue => ({
    code,
    field,
    message: spoken(said, language),
  });
  const { verifiedOn, verifyBy } = checkedIn(document);
  const reason = 'verifyByReason' in document ? document.verifyByReason : undefined;
  const issues: Issue[] = [];
  if (verifiedOn !== undefined && verifiedOn > today)
    issues.push(issue('verified-in-future', 'verifiedOn', SENTENCES.verifiedInFuture));
  if (verifyBy === undefined) return issues;
  const usual = monthsFor(document.type, months);
  const from = verifiedOn ?? today;
  const latest = addMonths(from, usual * 2 || NEVER_MONTHS);
  if (verifyBy <= today)
    issues.push(issue('verify-by-past', 'verifyBy', SENTENCES.verifyByPast(verifyBy)));
  else if (verifyBy > latest)
    issues.push(issue('verify-by-too-far', 'verifyBy', SENTENCES.verifyByTooFar(latest)));
  else if (usual > 0 && verifyBy > addMonths(from, usual) && reason === undefined)
    issues.push(
      issue('verify-by-reason', 'verifyByReason', SENTENCES.verifyByReason(addMonths(from, usual))),
    );
  return issues;
}
