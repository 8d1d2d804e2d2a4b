// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useId, useState } from 'react';
import { MAX_REMARK } from '../../values/max-remark.ts';
import type { Answer } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

interface RemarkFormProps {
  readonly label: string;
  readonly help?: string;
  readonly confirm: string;
  readonly done: string;
  readonly send: (text: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Shown above the text. */
  readonly children?: ReactNode;
}

/** Asks for the text of a remark or of an answer, and keeps it when it could not be sent. */
export function RemarkForm(props: RemarkFormProps) {
  const { label, help, confirm, done, send, onDone, onCancel, children } = props;
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [text, setText] = useState('');
  const id = useId();
  const press = async (): Promise<void> => {
    const answer = await run(() => send(text.trim()), { done });
    if (answer.ok) onDone();
  };
  return (
    <div className="desk-reason">
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={MAX_REMARK}
        value={text}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {help ? (
        <p id={`${id}-help`} className="desk-small">
          {help}
        </p>
      ) : null}
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={busy}
          blocked={text.trim() === '' ? say.remarks.textFirst : undefined}
          onClick={() => void press()}
        >
          {confirm}
        </DeskButton>
        <DeskButton look="quiet" onClick={onCancel}>
          {say.action.cancel}
        </DeskButton>
      </div>
      <Result outcome={outcome} />
    </div>
  );
}
