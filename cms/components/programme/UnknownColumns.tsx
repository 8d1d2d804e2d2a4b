// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../programme/columns.ts';
import type { Heading } from '../../programme/heading.ts';
import { spoken } from '../../i18n/said.ts';
import { useWords } from '../words.ts';

interface UnknownColumnsProps {
  readonly headings: readonly Heading[];
  readonly onName: (index: number, column: ColumnKey | null) => void;
}

/** Columns whose headings say nothing that is known, each to be named by hand. */
export function UnknownColumns({ headings, onName }: UnknownColumnsProps) {
  const { say, language } = useWords();
  const title = useId();
  const unknown = headings.filter(({ column }) => column === null);
  const free = COLUMN_KEYS.filter((key) => !headings.some(({ column }) => column === key));
  if (unknown.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{say.programme.columns}</h2>
      <p>{say.programme.columnsHelp}</p>
      {unknown.map(({ index, letter, name }) => (
        <p key={index} className="desk-programme__field">
          <label htmlFor={`${title}-${index}`}>{say.programme.column(letter, name)}</label>
          <select
            id={`${title}-${index}`}
            value=""
            onChange={(event) => onName(index, (event.target.value || null) as ColumnKey | null)}
          >
            <option value="">{say.programme.leaveOut}</option>
            {free.map((key) => (
              <option key={key} value={key}>
                {spoken(COLUMNS[key].label, language)}
              </option>
            ))}
          </select>
        </p>
      ))}
    </section>
  );
}
