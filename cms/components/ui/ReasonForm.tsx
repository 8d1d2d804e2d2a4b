// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../words.ts';
import { DeskButton } from './DeskButton.tsx';

interface ReasonFormProps {
  readonly label: string;
  readonly help: ReactNode;
  readonly confirm: string;
  readonly look?: 'filled' | 'danger';
  readonly busy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
  /** Why it was refused, and what else to know before confirming. */
  readonly children?: ReactNode;
}

/** Asks for a reason; without one there is nothing to confirm. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, help, confirm, look = 'filled', busy, onConfirm, onCancel, children } = props;
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const id = useId();
  const written = reason.trim();
  return (
    <div className="desk-reason">
      <p id={`${id}-help`}>{help}</p>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        // The person has just asked for this dialog: writing is what comes next.
        // biome-ignore lint/a11y/noAutofocus: focus moves into a dialog when it opens
        autoFocus
        maxLength={500}
        value={reason}
        aria-describedby={`${id}-help`}
        onChange={(event) => setReason(event.target.value)}
      />
      {children}
      <div className="desk-buttons">
        <DeskButton
          look={look}
          busy={busy}
          blocked={written === '' ? say.why.reasonFirst : undefined}
          onClick={() => onConfirm(written)}
        >
          {confirm}
        </DeskButton>
        <DeskButton look="quiet" onClick={onCancel}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </div>
  );
}
