// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { examinePath } from '../api/paths.ts';
import type { PendingItem } from '../../desk/submissions.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { ApproveTogether } from './ApproveTogether.tsx';
import { DocumentItem } from './DocumentItem.tsx';
import { PendingFactsLine } from './PendingFactsLine.tsx';

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

interface WaitingItemProps extends ChooserProps {
  /** Is there anything to choose among? */
  readonly choosable: boolean;
}

function WaitingItem({ item, choosable, ...chooser }: WaitingItemProps) {
  const { say, moments } = useWords();
  const at = moments.at(item.at, useNow());
  return (
    <DocumentItem
      item={item}
      href={examinePath(item)}
      action={say.action.examine}
      filled
      within={item.within !== null}
      when={item.by ? say.dashboard.submittedBy(item.by.name, at) : say.dashboard.submittedAt(at)}
      before={choosable ? <Chooser item={item} {...chooser} /> : null}
    >
      <PendingFactsLine item={item} />
      {!item.approve.allowed && item.approve.why === 'own-work' ? (
        <p className="desk-small">{say.dashboard.ownWork}</p>
      ) : null}
    </DocumentItem>
  );
}

/** Nothing of what its row says asks for a closer look: it reads well enough, and was not sent back before. */
const hasNoWarning = ({ level, time }: PendingItem): boolean => !level?.below && time === 1;

/** The submissions to approve, oldest first; several may be chosen and approved together. */
export function WaitingList({
  items,
  onChange,
}: {
  readonly items: readonly PendingItem[];
  readonly onChange: () => void;
}) {
  const { say } = useWords();
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = items.filter(({ id }) => ids.includes(id));
  const approvable = items.filter(({ approve }) => approve.allowed);
  const plain = approvable.filter(hasNoWarning);
  const all = chosen.length === approvable.length;
  return (
    <section className="desk-list" aria-labelledby="lista-waiting">
      <h2 id="lista-waiting">{say.dashboard.waiting}</h2>
      {items.length === 0 ? <p className="desk-empty">{say.dashboard.waitingEmpty}</p> : null}
      {approvable.length > 1 ? (
        <div className="desk-list__choose">
          <DeskButton onClick={() => setIds(all ? [] : approvable.map(({ id }) => id))}>
            {all ? say.dashboard.chooseNone : say.dashboard.chooseAll(approvable.length)}
          </DeskButton>
          {plain.length > 1 && plain.length < approvable.length ? (
            <DeskButton onClick={() => setIds(plain.map(({ id }) => id))}>
              {say.dashboard.choosePlain(plain.length)}
            </DeskButton>
          ) : null}
        </div>
      ) : null}
      <ul className="desk-items">
        {items.map((item) => (
          <WaitingItem
            key={item.id}
            item={item}
            choosable={items.length > 1}
            chosen={ids.includes(item.id)}
            onChange={(add) => setIds(add ? [...ids, item.id] : ids.filter((id) => id !== item.id))}
          />
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
