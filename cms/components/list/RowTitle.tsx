// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRowLabel } from '@payloadcms/ui';
import { useWords } from '../words.ts';

/** Characters rendered; the style cuts shorter, with an ellipsis. */
const MAX_LENGTH = 200;

const firstText = (row: Readonly<Record<string, unknown>>, names: readonly string[]): string =>
  names
    .flatMap((name) => (typeof row[name] === 'string' ? [row[name].trim()] : []))
    .find((text) => text !== '') ?? '';

interface RowTitleProps {
  /** Name of an entry, by language: «Relatore». */
  readonly entry: Readonly<Record<string, string>>;
  /** Its texts in the order of the form, by name. */
  readonly names: readonly string[];
  /** A box of the row, and what is said when it is ticked: «È giusta». */
  readonly mark?: { readonly name: string; readonly words: Readonly<Record<string, string>> };
}

/** Heading of an array row: its first text, «Anna Rossi», instead of «Relatore 01». */
export function RowTitle({ entry, names, mark }: RowTitleProps) {
  const { language } = useWords();
  const { data, rowNumber } = useRowLabel<Record<string, unknown> | undefined>();
  const text = firstText(data ?? {}, names);
  return (
    <span className="desk-row-title">
      {text === '' ? `${entry[language]} ${(rowNumber ?? 0) + 1}` : text.slice(0, MAX_LENGTH)}
      {mark && data?.[mark.name] === true ? (
        <strong className="desk-row-title__mark">
          <span aria-hidden="true"> ✓ </span>
          {mark.words[language]}
        </strong>
      ) : null}
    </span>
  );
}
