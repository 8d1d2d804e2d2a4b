// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words.ts';
import { DeskButton } from './DeskButton.tsx';
import { ReasonField } from './ReasonField.tsx';

interface ReasonFormProps {
  readonly label: string;
  readonly help: ReactNode;
  readonly confirm: string;
  readonly look?: 'filled' | 'danger';
  readonly busy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
  /** Shown above the buttons. */
  readonly children?: ReactNode;
}

/** Asks for a reason, which is required to confirm. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, help, confirm, look = 'filled', busy, onConfirm, onCancel, children } = props;
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const written = reason.trim();
  return (
    <div className="desk-reason">
      <ReasonField label={label} help={help} rows={4} value={reason} onChange={setReason} />
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
