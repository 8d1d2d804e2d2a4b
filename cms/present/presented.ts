// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { CONTRACT_VERSION } from '@portico/shared/contract/envelope';
import type { Issue } from '@portico/shared/errors';
import type { ActiveLocale } from '@portico/shared/locales';
import type { RowOf, WorkingCopy } from './working-copy.ts';
import type { Context } from './context.ts';
import { compact } from './values.ts';

/** What may be a document of the contract: the schema of its type decides. */
export interface CandidateDocument {
  readonly contract: typeof CONTRACT_VERSION;
  readonly type: DocumentType;
  readonly id: string;
  readonly locales: Readonly<Partial<Record<ActiveLocale, object>>>;
}

export interface Presented {
  readonly candidate: CandidateDocument;
  /** What could not be presented at all, beyond what the contract will say. */
  readonly issues: readonly Issue[];
}

/** How one type is presented: the part that is the same in every language, and the part of each. */
export interface Presenter<T extends DocumentType> {
  readonly shared: (row: RowOf<T>, context: Context) => object;
  readonly content: (row: RowOf<T>, context: Context) => object;
}

/** Applies a presenter to a working copy, in the languages that are asked for. */
export function presentWith<T extends DocumentType>(
  presenter: Presenter<T>,
  copy: WorkingCopy<T>,
  languages: readonly ActiveLocale[],
): Presented {
  const issues: Issue[] = [];
  const locales = Object.fromEntries(
    languages.map((locale) => [
      locale,
      compact(presenter.content(copy.in[locale], { locale, copy, issues })),
    ]),
  );
  // The shared part is the same in whichever language the row is read.
  const shared = presenter.shared(copy.in.it, { locale: 'it', copy, issues });
  return {
    candidate: {
      contract: CONTRACT_VERSION,
      type: copy.type,
      id: copy.id,
      ...compact(shared),
      locales,
    },
    issues,
  };
}
