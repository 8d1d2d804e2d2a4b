// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, titleIn } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from '../requirements/messages.ts';
import { valueAt } from '../requirements/flatten.ts';
import { transliterated } from '../../values/transliterated.ts';

/** An issue; where an address is asked for, and its title can be written in Latin letters, with that as a proposal. */
export function withProposedSlug(
  type: DocumentType,
  presented: object,
  issue: Issue,
  language: string,
): Issue {
  const { code, field, locale } = issue;
  if (field !== 'slug' || code !== 'missing' || locale === undefined) return issue;
  const title = titleIn(type, (valueAt(presented, ['locales', locale]) ?? {}) as object);
  const proposal = title === undefined ? undefined : transliterated(title);
  if (proposal === undefined) return issue;
  return { ...issue, message: spoken(SENTENCES.otherScript(proposal), language) };
}
