// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DeskDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: it traps the focus, closes with Escape and gives the focus back. */
export function DeskDialog({ open, title, onClose, children }: DeskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className="desk-dialog__title">
        {title}
      </h2>
      {open ? children : null}
    </dialog>
  );
}
