// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { Announcement } from '../../desk/to-confirm.ts';
import { editPath } from '../api/paths.ts';
import { confirmAnnouncement, undoAnnouncement } from '../api/programme-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

interface ItemProps {
  readonly item: Announcement;
  readonly onDone: () => void;
}

/** The two decisions; the second asks for a reason. */
function Decision({ item, onDone }: ItemProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [undoing, setUndoing] = useState(false);
  const { announcements: words } = say;
  const close = (): void => setUndoing(false);
  const undo = async (reason: string): Promise<void> => {
    const answer = await run(() => undoAnnouncement(item, reason), {
      done: words.undone,
      after: onDone,
    });
    if (answer.ok) close();
  };
  const named = (button: string): string => `${button}: ${item.title}`;
  return (
    <>
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={busy}
          label={named(say.verbs.confirm.button)}
          onClick={() =>
            void run(() => confirmAnnouncement(item), { done: words.confirmed, after: onDone })
          }
        >
          {say.verbs.confirm.button}
        </DeskButton>
        <DeskButton
          busy={busy}
          label={named(say.verbs.undo.button)}
          onClick={() => setUndoing(true)}
        >
          {say.verbs.undo.button}
        </DeskButton>
      </div>
      <Result outcome={undoing ? undefined : outcome} />
      <ReasonDialog
        open={undoing}
        title={say.verbs.undo.button}
        help={words.undoHelp}
        confirm={say.verbs.undo.button}
        look="danger"
        busy={busy}
        onClose={close}
        onConfirm={(reason) => void undo(reason)}
      >
        <Result outcome={undoing ? outcome : undefined} />
      </ReasonDialog>
    </>
  );
}

function Item({ item, onDone }: ItemProps) {
  const { say, moments } = useWords();
  const { announcements: words } = say;
  const at = moments.at(item.at, useNow());
  const { kind, start, formerStart, until, late, decides, reason } = item;
  return (
    <li className="desk-item">
      <div className="desk-item__what">
        <h3 className="desk-item__title">
          <DeskLink href={editPath({ collection: 'events', id: item.document })}>
            {item.title}
          </DeskLink>
        </h3>
        <p className="desk-small">{words.by(item.by?.name ?? say.history.someone, at)}</p>
        <p>{kind === 'moved' ? words.moved(formerStart, start) : words[kind]}</p>
        <p className="desk-item__reason">
          <strong>{say.dashboard.reason}</strong> {reason}
        </p>
        <p className={late ? 'desk-late' : undefined}>
          {late ? words.late(until) : words.until(until)}
        </p>
        {decides ? <Decision item={item} onDone={onDone} /> : <p>{words.own}</p>}
      </div>
    </li>
  );
}

interface ToConfirmProps {
  readonly items: readonly Announcement[];
  readonly onChange: () => void;
}

/** What changed online at once and waits for a second person, the most urgent first; nothing when there is none. */
export function ToConfirm({ items, onChange }: ToConfirmProps) {
  const { announcements: words } = useWords().say;
  if (items.length === 0) return null;
  return (
    <section className="desk-list" aria-labelledby="lista-da-confermare">
      <h2 id="lista-da-confermare">{words.title}</h2>
      <p>{words.help}</p>
      <ul className="desk-items">
        {items.map((item) => (
          <Item key={item.id} item={item} onDone={onChange} />
        ))}
      </ul>
    </section>
  );
}
