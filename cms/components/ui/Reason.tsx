// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useId, useState } from 'react';
import { MAX_REASON } from '../../values/max-reason.ts';
import { useWords } from '../words.ts';
import { DeskButton } from './DeskButton.tsx';
import { Dialog } from './Dialog.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text area for a reason, with its label and help; stands in a `desk-reason`. */
export function ReasonField({ label, help, value, onChange, ...textarea }: ReasonFieldProps) {
  const id = useId();
  return (
    <>
      {help ? <p id={`${id}-help`}>{help}</p> : null}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        maxLength={MAX_REASON}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
        {...textarea}
      />
    </>
  );
}

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Shown first. */
  readonly about?: string | undefined;
  readonly help: string;
  /** Of the field; «Motivo» when absent. */
  readonly label?: string;
  /** Beside the button while nothing is written. */
  readonly missing?: string;
  /** Beside the button while something else lacks. */
  readonly blocked?: string | undefined;
  readonly confirm: string;
  /** What stands in the field at first. */
  readonly draft?: string;
  readonly look?: 'filled' | 'danger';
  readonly busy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** Text that one may take into the reason: the open remarks. */
  readonly cite?: string | undefined;
  /** Shown above the buttons. */
  readonly children?: ReactNode;
}

/** Asks for a reason, which is required to confirm. */
function ReasonForm(props: ReasonDialogProps) {
  const {
    about,
    help,
    label,
    missing,
    blocked,
    confirm,
    draft = '',
    look = 'filled',
    busy,
    onConfirm,
    onClose,
    cite,
    children,
  } = props;
  const { say } = useWords();
  const [reason, setReason] = useState(draft);
  const written = reason.trim();
  return (
    <div className="desk-reason">
      {about ? <p>{about}</p> : null}
      <ReasonField
        label={label ?? say.dialog.reason}
        help={help}
        rows={4}
        value={reason}
        onChange={setReason}
      />
      {cite ? (
        <DeskButton
          onClick={() => setReason(`${reason.trim()}\n${cite}`.trim().slice(0, MAX_REASON))}
        >
          {say.remarks.cite}
        </DeskButton>
      ) : null}
      {children}
      <div className="desk-buttons">
        <DeskButton
          look={look}
          busy={busy}
          blocked={written === '' ? (missing ?? say.why.reasonFirst) : blocked}
          onClick={() => onConfirm(written)}
        >
          {confirm}
        </DeskButton>
        <DeskButton look="quiet" onClick={onClose}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </div>
  );
}

/** Asks for a reason in a dialog. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, onClose } = props;
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}
