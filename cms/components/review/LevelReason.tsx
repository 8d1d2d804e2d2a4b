// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ReadingScore } from '../../desk/history.ts';
import { ReasonField } from '../ui/ReasonField.tsx';
import { useWords } from '../words.ts';

interface LevelReasonProps {
  readonly level: ReadingScore;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Asks for the reason of an approval below the reading level. */
export function LevelReason({ level, reason, onChange }: LevelReasonProps) {
  const { say } = useWords();
  const help = say.dialog.belowLevel(level.index, level.needed);
  return (
    <div className="desk-reason">
      <ReasonField
        label={say.dialog.approvalReason}
        help={<span className="desk-warn">{help}</span>}
        rows={2}
        value={reason}
        onChange={onChange}
      />
    </div>
  );
}
