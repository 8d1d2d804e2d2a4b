// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRowLabel } from '@payloadcms/ui';
import { useWords } from '../words.ts';

/** Longer texts are cut with an ellipsis by the style; nothing longer is sent to it. */
const MOST = 200;

/** Fields that are for programs. */
const UNREAD = new Set(['id', 'key']);

const firstText = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .flatMap(([name, value]) =>
      !UNREAD.has(name) && typeof value === 'string' ? [value.trim()] : [],
    )
    .find((text) => text !== '') ?? '';

interface RowTitleProps {
  /** What an entry is called, by language: «Relatore». */
  readonly entry: Readonly<Record<string, string>>;
}

/** The head of an entry of a list says what stands in it: «Anna Rossi», not «Relatore 01». */
export function RowTitle({ entry }: RowTitleProps) {
  const { language } = useWords();
  const { data, rowNumber } = useRowLabel<Record<string, unknown> | undefined>();
  const text = firstText(data ?? {});
  return (
    <span className="desk-row-title">
      {text === '' ? `${entry[language]} ${(rowNumber ?? 0) + 1}` : text.slice(0, MOST)}
    </span>
  );
}
