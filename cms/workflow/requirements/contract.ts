// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { type PublishedDocument, SCHEMAS } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { flatten } from './flatten.ts';
import { issueFor } from './sentence.ts';

export interface Checked {
  /** The document, when the contract accepts it. */
  readonly document?: PublishedDocument;
  readonly issues: readonly Issue[];
}

const NAMES = ['title', 'name'];

/** An address is made from the title: without a title there is only the title to ask for. */
function isAskedElsewhere(issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.field !== 'slug' || issue.code !== 'missing') return false;
  return issues.some(({ field, locale }) => NAMES.includes(field) && locale === issue.locale);
}

/** What the contract says of a presented document, one sentence for each place. */
export function checkContract(type: DocumentType, presented: unknown): Checked {
  const result = SCHEMAS[type].safeParse(presented);
  if (result.success) return { document: result.data, issues: [] };
  const issues = flatten(result.error.issues).map((problem) => issueFor(presented, problem));
  const seen = new Set<string>();
  return {
    issues: issues.filter((issue) => {
      const key = `${issue.locale ?? ''} ${issue.message}`;
      if (seen.has(key) || isAskedElsewhere(issue, issues)) return false;
      return seen.add(key);
    }),
  };
}
