// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { type PublishedDocument, SCHEMAS } from '@portico/shared/contract/document';
import { withoutNotice } from '@portico/shared/contract/home';
import type { Issue } from '@portico/shared/errors';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { flatten } from './flatten.ts';
import { issueFor } from './sentence.ts';

export interface Checked {
  /** The document, when the contract accepts it. */
  readonly document?: PublishedDocument;
  readonly issues: readonly Issue[];
}

/** An address is made from the title: without a title there is only the title to ask for. */
function isAskedElsewhere(type: DocumentType, issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.field !== 'slug' || issue.code !== 'missing') return false;
  return issues.some(({ field, locale }) => field === TYPES[type].title && locale === issue.locale);
}

/**
 * What the contract says of a presented document, one sentence for each place.
 * @param language of the desk
 */
export function checkContract(
  type: DocumentType,
  presented: unknown,
  language: string = DEFAULT_LOCALE,
): Checked {
  const result = SCHEMAS[type].safeParse(withoutNotice(presented));
  if (result.success) return { document: result.data, issues: [] };
  const issues = flatten(result.error.issues).map((problem) =>
    issueFor(type, presented, problem, language),
  );
  const seen = new Set<string>();
  return {
    issues: issues.filter((issue) => {
      const key = `${issue.locale ?? ''} ${issue.message}`;
      if (seen.has(key) || isAskedElsewhere(type, issue, issues)) return false;
      return seen.add(key);
    }),
  };
}
