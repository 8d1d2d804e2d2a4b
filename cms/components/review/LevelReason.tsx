// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import type { ReadingScore } from '../../desk/history.ts';
import { useWords } from '../words.ts';

interface LevelReasonProps {
  readonly level: ReadingScore;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Below the reading level an approval needs a reason. */
export function LevelReason({ level, reason, onChange }: LevelReasonProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="desk-reason">
      <p id={`${id}-help`} className="desk-warn">
        {say.dialog.belowLevel(level.index, level.needed)}
      </p>
      <label htmlFor={id}>{say.dialog.approvalReason}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={reason}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
