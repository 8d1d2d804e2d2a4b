// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRowLabel } from '@payloadcms/ui';
import { useWords } from '../words.ts';

/** Characters rendered; the style cuts shorter, with an ellipsis. */
const MAX_LENGTH = 200;

/** Fields that no person reads. */
const TECHNICAL = new Set(['id', 'key']);

const firstText = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .flatMap(([name, value]) =>
      !TECHNICAL.has(name) && typeof value === 'string' ? [value.trim()] : [],
    )
    .find((text) => text !== '') ?? '';

interface RowTitleProps {
  /** Name of an entry, by language: «Relatore». */
  readonly entry: Readonly<Record<string, string>>;
}

/** Heading of an array row: its first text, «Anna Rossi», instead of «Relatore 01». */
export function RowTitle({ entry }: RowTitleProps) {
  const { language } = useWords();
  const { data, rowNumber } = useRowLabel<Record<string, unknown> | undefined>();
  const text = firstText(data ?? {});
  return (
    <span className="desk-row-title">
      {text === '' ? `${entry[language]} ${(rowNumber ?? 0) + 1}` : text.slice(0, MAX_LENGTH)}
    </span>
  );
}
