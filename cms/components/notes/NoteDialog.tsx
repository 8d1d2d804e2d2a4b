// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ActiveLocale } from '@portico/shared/locales';
import { type ReactNode, useState } from 'react';
import type { Status } from '../../desk/status.ts';
import type { Noting } from '../../workflow/candidate/change-note.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import { isTold, NoteFields, notingOf, typedNote } from './NoteFields.tsx';

interface NoteDialogProps {
  readonly status: Status;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSend: (noting: Noting) => void;
  /** Shown above the buttons. */
  readonly children?: ReactNode;
}

function NoteForm({ status, busy, onClose, onSend, children }: Omit<NoteDialogProps, 'open'>) {
  const { say } = useWords();
  const [typed, setTyped] = useState(() => typedNote(status.note?.former));
  const asked = status.note?.asked ?? [];
  const online = Object.keys(status.published?.urls ?? {}) as ActiveLocale[];
  const languages = [...new Set([...online, ...asked])];
  return (
    <form
      className="desk-reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(notingOf(typed));
      }}
    >
      <p>{say.notes.help}</p>
      <NoteFields value={typed} onChange={setTyped} asked={asked} languages={languages} />
      {children}
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={busy}
          blocked={isTold(typed, asked) ? undefined : say.notes.first}
          onClick={() => onSend(notingOf(typed))}
        >
          {say.verbs.submit.button}
        </DeskButton>
        <DeskButton look="quiet" onClick={onClose}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </form>
  );
}

/** Asks what readers are told of a change before it is sent. */
export function NoteDialog({ open, ...rest }: NoteDialogProps) {
  const { notes: say } = useWords().say;
  return (
    <Dialog open={open} title={say.title} onClose={rest.onClose}>
      <NoteForm {...rest} />
    </Dialog>
  );
}
