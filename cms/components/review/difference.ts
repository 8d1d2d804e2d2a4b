// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { deskMessages } from '../../i18n/desk.ts';
import { compare, type ComparedField, unseen } from './compare.ts';
import { entriesOf } from './entries.ts';
import type { Reading } from './lines.ts';

/** The field that stands for what no field of the contract holds: a document written by an older one. */
const rest = (reading: Reading): ComparedField => {
  const say = deskMessages(reading.language);
  return {
    key: ':',
    locale: undefined,
    label: say.internal.contract,
    changed: true,
    lines: [unseen(say)],
  };
};

/**
 * Every field of two canonical documents, compared. None is changed only when the documents are the same to the last
 * sign, and so their digests.
 */
export function differenceOf(
  before: PublishedDocument | null,
  after: PublishedDocument,
  reading: Reading,
): ComparedField[] {
  const fields = compare(entriesOf(before, reading), entriesOf(after, reading), reading.language);
  const told = fields.some(({ changed }) => changed);
  const same = JSON.stringify(before) === JSON.stringify(after);
  return told || same ? fields : [...fields, rest(reading)];
}
