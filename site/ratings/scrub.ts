// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_RATING_TEXT } from '@portico/shared/contract/rating';

/** What stands where something was taken out. */
const REMOVED = '[tolto]';

const EMAIL = /[^\s@<>()[\]«»"',;:]+\s*@\s*[^\s@<>()[\]«»"',;:]+\.\p{L}{2,}/giu;
/** Italian fiscal code; seven of its digits may be letters (omocodia). */
const FISCAL_CODE =
  /\b[A-Z]{6}[\s-]?[\dLMNP-V]{2}[A-Z][\dLMNP-V]{2}[\s-]?[A-Z][\dLMNP-V]{3}[A-Z]\b/giu;
const IBAN = /\b[A-Z]{2}\d{2}(?:[\s-]?[A-Z\d]{1,4}){3,8}\b/giu;
/** Seven digits or more, whatever stands between two of them: telephone and card numbers, codes. A date is none. */
const LONG_NUMBER =
  /(?!\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\p{Nd}))[+(]?\p{Nd}(?:[\s().\-–/·]{0,3}\p{Nd}){6,}/gu;

/**
 * A reader's words as they are kept: one line of plain text without unseen signs, without obvious e-mail addresses, telephone
 * numbers, fiscal codes, card numbers and IBANs. Empty when nothing is left.
 */
export function scrub(text: string): string {
  const line = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '');
  const scrubbed = [EMAIL, IBAN, FISCAL_CODE, LONG_NUMBER].reduce(
    (rest, pattern) => rest.replace(pattern, REMOVED),
    line,
  );
  return [...scrubbed.trim()].slice(0, MAX_RATING_TEXT).join('');
}
