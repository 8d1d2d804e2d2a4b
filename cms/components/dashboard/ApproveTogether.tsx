// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { approve } from '../api/desk-api.ts';
import type { PendingItem } from '../../desk/submissions.ts';
import { Result, useVerb } from '../ui/outcome.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { ReasonField } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';

/** Approves the chosen submissions together: they share a revision and appear at one moment. */
export function ApproveTogether({
  items,
  onDone,
}: {
  readonly items: readonly PendingItem[];
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [first, ...others] = items;
  const press = async (): Promise<void> => {
    if (!first) return;
    const answer = await run(() => approve(first, first.digest, reason, others), {
      done: say.result.approvedTogether(items.map(({ title }) => title || say.untitled)),
    });
    // One of them is below the reading level.
    if (!answer.ok && answer.code === 'reason-needed') return setAsked(true);
    if (!answer.ok) return;
    setAsked(false);
    setReason('');
    onDone();
  };
  return (
    <div className="desk-together">
      {items.length > 0 ? (
        <>
          <p>
            <strong>{say.dashboard.chosen(items.length)}.</strong> {say.dashboard.togetherText}
          </p>
          {asked ? (
            <div className="desk-reason">
              <ReasonField
                label={say.dialog.approvalReason}
                rows={3}
                value={reason}
                onChange={setReason}
              />
            </div>
          ) : null}
          <DeskButton
            look="filled"
            busy={busy}
            blocked={items.length < 2 ? say.dashboard.togetherOne : undefined}
            onClick={() => void press()}
          >
            {say.action.approveTogether}
          </DeskButton>
        </>
      ) : null}
      <Result outcome={outcome} />
    </div>
  );
}
