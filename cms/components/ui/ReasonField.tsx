// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useId } from 'react';

/** Characters; the server's limit stands in `workflow/verbs/reason.ts`. */
const MAX_LENGTH = 500;

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
        maxLength={MAX_LENGTH}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
        {...textarea}
      />
    </>
  );
}
