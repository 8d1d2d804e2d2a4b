// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { type ReactNode, useState } from 'react';
import type { AskedNote } from '../../desk/note.ts';
import type { Noting } from '../../workflow/candidate/change-note.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import { isTold, NoteFields, notingOf, typedNote } from './NoteFields.tsx';

interface NoteDialogProps {
  readonly note: AskedNote | null;
  /** Languages of the page online. */
  readonly online: readonly string[];
  /** Titles of what is told of with the same words, where it is sent with others. */
  readonly told?: readonly string[] | undefined;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSend: (noting: Noting) => void;
  /** Shown above the buttons. */
  readonly children?: ReactNode;
}

type NoteFormProps = Omit<NoteDialogProps, 'open'>;

function NoteForm({ note, online, told, busy, onClose, onSend, children }: NoteFormProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState(() => typedNote(note?.former));
  const asked = note?.asked ?? [];
  const languages = ACTIVE_LOCALES.filter((one) => online.includes(one) || asked.includes(one));
  return (
    <form
      className="desk-reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(notingOf(typed));
      }}
    >
      <p>{told ? say.notes.helpForNamed(told) : say.notes.help}</p>
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
