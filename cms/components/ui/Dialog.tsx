// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Sets the caret behind the words that a field begins with: what is typed goes on from there. */
function goOnTyping(): void {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement)
    field.setSelectionRange(field.value.length, field.value.length);
}

/** A native modal dialog: it traps the focus, closes with Escape and gives the focus back. */
export function Dialog({ open, title, onClose, className = '', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) {
      element.showModal();
      goOnTyping();
    } else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`desk-dialog ${className}`}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id} className="desk-dialog__title">
        {title}
      </h2>
      {open ? children : null}
    </dialog>
  );
}
