// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type HTMLAttributes, useId } from 'react';

interface EntryProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter does what the button below does: the account's form around it must not be sent. */
  readonly onEnter: () => void;
  readonly type?: 'text' | 'password';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

/** One line to type into, with its label and help. */
export function Entry({ label, help, onChange, onEnter, type = 'text', ...input }: EntryProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {help ? (
        <p id={`${id}-help`} className="desk-small">
          {help}
        </p>
      ) : null}
      <input
        id={id}
        type={type}
        aria-describedby={help ? `${id}-help` : undefined}
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
        {...input}
      />
    </>
  );
}
