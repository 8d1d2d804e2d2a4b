// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { ReasonForm } from '../ui/ReasonForm.tsx';
import { useWords } from '../words.ts';

interface ReturnDialogProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onReturn: (reason: string) => void;
}

/** Asks for the reason of a return. */
export function ReturnDialog({ open, busy, onClose, onReturn }: ReturnDialogProps) {
  const { say } = useWords();
  return (
    <DeskDialog open={open} title={say.action.returnWithReason} onClose={onClose}>
      <ReasonForm
        label={say.dialog.reason}
        help={say.dialog.returnText}
        confirm={say.verbs.return.button}
        busy={busy}
        onConfirm={onReturn}
        onCancel={onClose}
      />
    </DeskDialog>
  );
}
