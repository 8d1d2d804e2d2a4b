// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { examinePath } from '../api/paths.ts';
import type { PendingItem } from '../../desk/submissions.ts';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { ApproveTogether } from './ApproveTogether.tsx';
import { DocumentItem } from './DocumentItem.tsx';

interface ChooserProps {
  readonly item: PendingItem;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** A checkbox for a submission that the person may approve. */
function Chooser({ item, chosen, onChange }: ChooserProps) {
  const { say } = useWords();
  if (!item.approve.allowed) return <span className="desk-item__box" aria-hidden="true" />;
  return (
    <label className="desk-item__box">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="desk-hidden">{say.dashboard.choose(item.title)}</span>
    </label>
  );
}

/** The submissions to approve, oldest first; several may be chosen and approved together. */
export function WaitingList({
  items,
  onChange,
}: {
  readonly items: readonly PendingItem[];
  readonly onChange: () => void;
}) {
  const { say, moments } = useWords();
  const now = useNow();
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = items.filter(({ id }) => ids.includes(id));
  return (
    <section className="desk-list" aria-labelledby="lista-waiting">
      <h2 id="lista-waiting">{say.dashboard.waiting}</h2>
      {items.length === 0 ? <p className="desk-empty">{say.dashboard.waitingEmpty}</p> : null}
      <ul className="desk-items">
        {items.map((item) => (
          <DocumentItem
            key={item.id}
            item={item}
            href={examinePath(item)}
            action={say.action.examine}
            filled
            when={
              item.by
                ? say.dashboard.submittedBy(item.by.name, moments.at(item.at, now))
                : say.dashboard.submittedAt(moments.at(item.at, now))
            }
            before={
              items.length > 1 ? (
                <Chooser
                  item={item}
                  chosen={ids.includes(item.id)}
                  onChange={(add) =>
                    setIds(add ? [...ids, item.id] : ids.filter((id) => id !== item.id))
                  }
                />
              ) : null
            }
          >
            {!item.approve.allowed && item.approve.why === 'own-work' ? (
              <p className="desk-small">{say.dashboard.ownWork}</p>
            ) : null}
          </DocumentItem>
        ))}
      </ul>
      <ApproveTogether
        items={chosen}
        onDone={() => {
          setIds([]);
          onChange();
        }}
      />
    </section>
  );
}
