// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ShownNote } from '../../programme/shown.ts';
import { useWords } from '../words.ts';

/** What is said of cells, each with its row and column. */
export function Notes({
  notes,
  label,
}: {
  readonly notes: readonly ShownNote[];
  readonly label: string;
}) {
  const { say } = useWords();
  return (
    <table className="desk-programme__notes" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say.programme.where}</th>
          <th scope="col">{say.programme.what}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map(({ row, letter, column, message }) => (
          <tr key={`${row} ${column} ${message}`}>
            <th scope="row">{say.programme.cell(row, letter, column)}</th>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
