// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { useMemo } from 'react';
import { useWords } from '../words.ts';
import { differenceOf } from './difference.ts';
import { type Comparison, comparisonOf, unmarked } from './sections.ts';

/** @param before `null`: nothing is marked, because everything is new */
export function useComparison(
  before: PublishedDocument | null,
  after: PublishedDocument,
  names: Readonly<Record<string, string>>,
): Comparison {
  const { language } = useWords();
  return useMemo(() => {
    const fields = differenceOf(before, after, { names, language });
    return comparisonOf(before === null ? unmarked(fields) : fields);
  }, [before, after, names, language]);
}
