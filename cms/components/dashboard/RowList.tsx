// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { editPath } from '../api/paths.ts';
import type { Row } from '../api/types.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords, type Words } from '../words.ts';
import { RowItem } from './RowItem.tsx';

/** The lists of the first page besides what waits for approval. */
export type Kind = 'returned' | 'pending' | 'drafts' | 'online' | 'withdrawn';

/** Rows that are shown before one asks for all. */
const FIRST = 6;

function whenOf(kind: Kind, row: Row, now: Date, { say, moments }: Words): string {
  const at = moments.at(row.at, now);
  if (kind === 'returned') return say.state.returned(at).toLowerCase();
  if (kind === 'pending') return say.desk.submittedAt(at);
  if (kind === 'online') return say.state.online(moments.since(row.at, now)).toLowerCase();
  if (kind === 'withdrawn') return say.state.withdrawn(at).toLowerCase();
  return say.desk.savedAt(at);
}

interface RowListProps {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  /** Rows of several organisations: each says whose it is. */
  readonly ofMany: boolean;
}

/** A list of the first page; nothing at all when there is nothing in it. */
export function RowList({ kind, rows, ofMany }: RowListProps) {
  const words = useWords();
  const { say } = words;
  const now = useNow();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section className={`desk-list desk-list--${kind}`} aria-labelledby={`lista-${kind}`}>
      <h2 id={`lista-${kind}`}>{say.desk[kind]}</h2>
      <ul className="desk-rows">
        {shown.map((row) => (
          <RowItem
            key={row.id}
            row={ofMany ? row : { ...row, organisation: null }}
            href={editPath(row)}
            action={kind === 'returned' && !ofMany ? say.action.correct : say.action.open}
            filled={kind === 'returned' && !ofMany}
            when={whenOf(kind, row, now, words)}
            after={
              kind === 'online' && row.urls?.['it'] ? (
                <DeskLink href={row.urls['it']} away>
                  {say.action.online}
                </DeskLink>
              ) : null
            }
          >
            {row.reason ? (
              <p className="desk-row__reason">
                <strong>{say.desk.reason}</strong> {row.reason}
              </p>
            ) : null}
          </RowItem>
        ))}
      </ul>
      {rows.length > shown.length ? (
        <DeskButton look="quiet" onClick={() => setAll(true)}>
          {say.desk.showAll(rows.length)}
        </DeskButton>
      ) : null}
    </section>
  );
}
