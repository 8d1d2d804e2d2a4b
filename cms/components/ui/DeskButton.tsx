// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, type Ref, useId } from 'react';

interface DeskButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** `filled` is for the next step: at most one on a page. */
  readonly look?: 'filled' | 'outlined' | 'quiet' | 'danger';
  /** Why it cannot be pressed: shown beside the button, and read out with it. */
  readonly blocked?: ReactNode;
  /** Shown beside a button that can be pressed. */
  readonly note?: ReactNode;
  readonly busy?: boolean;
  /** Said instead of the words on it, where several buttons have the same. */
  readonly label?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that says why it cannot be pressed; blocked, it still takes the keyboard focus, so that the reason is read. */
export function DeskButton(props: DeskButtonProps) {
  const { children, onClick, look = 'outlined', blocked, note, busy = false, label, ref } = props;
  const id = useId();
  const beside = blocked ?? note;
  const off = Boolean(blocked) || busy;
  return (
    <span className="desk-action">
      <button
        ref={ref}
        type="button"
        aria-label={label}
        className={`desk-button desk-button--${look}`}
        aria-disabled={off || undefined}
        aria-describedby={beside ? id : undefined}
        onClick={() => {
          if (!off) onClick();
        }}
      >
        {children}
      </button>
      {beside ? (
        <span id={id} className="desk-action__beside">
          {beside}
        </span>
      ) : null}
    </span>
  );
}
