// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { examinePath } from '../api/paths.ts';
import type { Row } from '../api/types.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words.ts';
import { ApproveTogether } from './ApproveTogether.tsx';
import { RowItem } from './RowItem.tsx';

interface ChooserProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** A box for a row that one may approve; nothing for one's own. */
function Chooser({ row, chosen, onChange }: ChooserProps) {
  const { say } = useWords();
  if (!row.digest || row.approve?.allowed === false)
    return <span className="desk-row__box" aria-hidden="true" />;
  return (
    <label className="desk-row__box">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="desk-hidden">{say.desk.choose(row.title)}</span>
    </label>
  );
}

interface WaitingListProps {
  readonly rows: readonly Row[];
  readonly onChange: () => void;
}

/** «Da approvare», oldest first; several may be chosen to go online at one moment. */
export function WaitingList({ rows, onChange }: WaitingListProps) {
  const { say, moments } = useWords();
  const now = useNow();
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  return (
    <section className="desk-list" aria-labelledby="lista-waiting">
      <h2 id="lista-waiting">{say.desk.waiting}</h2>
      {rows.length === 0 ? <p className="desk-empty">{say.desk.waitingEmpty}</p> : null}
      <ul className="desk-rows">
        {rows.map((row) => (
          <RowItem
            key={row.id}
            row={row}
            href={examinePath(row)}
            action={say.action.examine}
            filled
            when={
              row.by
                ? say.desk.submittedBy(row.by.name, moments.at(row.at, now))
                : say.desk.submittedAt(moments.at(row.at, now))
            }
            before={
              rows.length > 1 ? (
                <Chooser
                  row={row}
                  chosen={ids.includes(row.id)}
                  onChange={(add) =>
                    setIds(add ? [...ids, row.id] : ids.filter((id) => id !== row.id))
                  }
                />
              ) : null
            }
          >
            {row.approve?.allowed === false && row.approve.why === 'own-work' ? (
              <p className="desk-small">{say.desk.ownWork}</p>
            ) : null}
          </RowItem>
        ))}
      </ul>
      <ApproveTogether
        rows={chosen}
        onDone={() => {
          setIds([]);
          onChange();
        }}
      />
    </section>
  );
}
