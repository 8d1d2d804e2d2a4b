// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { useMemo } from 'react';
import type { OriginalRow, Translation } from '../../desk/translation.ts';
import type { DeskLanguage } from '../../i18n/desk.ts';
import { compare, type ComparedField } from '../review/compare.ts';
import { entriesOf } from '../review/entries.ts';
import { useWords } from '../words.ts';

type Shown = Pick<Translation, 'before' | 'after' | 'from' | 'names'>;

/** A document of one language that has nothing but a field. */
const withOnly = (document: PublishedDocument, language: string, name: string, value: unknown) =>
  ({ ...document, locales: { [language]: { [name]: value } } }) as unknown as PublishedDocument;

function compared(
  { after, from, names }: Shown,
  name: string,
  [was, now]: readonly [unknown, unknown],
  language: DeskLanguage,
): ComparedField | undefined {
  const reading = { names, language };
  const key = `${from}:${name}`;
  const entries = [was, now].map((value) =>
    entriesOf(withOnly(after, from, name, value), reading).filter((entry) => entry.key === key),
  );
  return compare(entries[0] ?? [], entries[1] ?? [], language)[0];
}

const contentOf = ({ locales }: PublishedDocument, language: string): Record<string, unknown> => ({
  ...(locales as Record<string, object | undefined>)[language],
});

/** A field of the original as it is read, with what changed since its translation was up to date. */
export function useOriginalField(shown: Shown, name: string): ComparedField | undefined {
  const { language } = useWords();
  return useMemo(() => {
    const values = [shown.before, shown.after].map((one) => contentOf(one, shown.from)[name]);
    return compared(shown, name, [values[0], values[1]], language);
  }, [shown, name, language]);
}

const rowOf = (list: readonly unknown[]): readonly unknown[] | undefined =>
  list.length > 0 ? list : undefined;

/** The same for one row of a list. */
export function useOriginalRow(
  shown: Shown,
  name: string,
  row: OriginalRow | undefined,
): ComparedField | undefined {
  const { language } = useWords();
  return useMemo(() => {
    if (!row) return undefined;
    const field = compared(shown, name, [rowOf(row.before), rowOf(row.after)], language);
    // Which entry it is stands above it.
    const lines = field?.lines.filter(({ begins, depth }) => !begins || depth > 0) ?? [];
    return field && { ...field, lines };
  }, [shown, name, row, language]);
}
