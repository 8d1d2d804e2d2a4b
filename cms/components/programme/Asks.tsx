// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import type { ShownRow } from '../../programme/shown.ts';
import { useWords } from '../words.ts';

interface AsksProps {
  readonly rows: readonly ShownRow[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** What somebody wrote by hand where the sheet says something else: it stays, unless the sheet is chosen. */
export function Asks({ rows, chosen, onChange }: AsksProps) {
  const { say } = useWords();
  const title = useId();
  const asks = rows.flatMap((row) => row.asks.map((ask) => ({ ...ask, title: row.title })));
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{say.programme.asks}</h2>
      <p>{say.programme.asksHelp}</p>
      <ul className="desk-issues">
        {asks.map((ask) => (
          <li key={ask.key}>
            <h3>
              {ask.title}: {ask.field}
            </h3>
            <p>
              <strong>{say.programme.nowSays}</strong> {ask.now || say.programme.nothing}
            </p>
            <p>
              <strong>{say.programme.fileSays}</strong> {ask.file || say.programme.nothing}
            </p>
            <label className="desk-programme__take">
              <input
                type="checkbox"
                checked={chosen.includes(ask.key)}
                onChange={({ target }) =>
                  onChange(
                    target.checked ? [...chosen, ask.key] : chosen.filter((key) => key !== ask.key),
                  )
                }
              />
              <span aria-hidden="true">{say.programme.takeFile}</span>
              <span className="desk-hidden">{say.programme.takeFileAt(ask.field, ask.title)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
