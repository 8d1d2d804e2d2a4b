// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { addPart } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { saverOf } from '../saving/open-savers.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

interface AddPartProps {
  /** The document that gets one. */
  readonly place: Place;
  readonly children: string;
}

/** Saves the form, begins a part of its document, and opens that. */
export function AddPart({ place, children }: AddPartProps) {
  const { say } = useWords();
  const { code } = useLocale();
  const router = useRouter();
  const { outcome, setOutcome, busy, run } = useVerb();
  const add = async (): Promise<void> => {
    setOutcome({ kind: 'busy', text: say.parts.adding });
    // What was typed first: the page is left.
    const saved = (await saverOf(place)?.flush()) ?? true;
    if (!saved) return setOutcome({ kind: 'failed', text: say.parts.unsaved });
    const answer = await run(() => addPart(place), { done: say.parts.adding });
    if (answer.ok) router.push(`${editPath(answer.data.added)}?locale=${code}`);
  };
  return (
    <div className="desk-add">
      <DeskButton busy={busy} onClick={() => void add()}>
        {children}
      </DeskButton>
      <Result outcome={outcome} />
    </div>
  );
}
