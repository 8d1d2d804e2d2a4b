// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { type Failure, post } from '../api/call.ts';
import type { Place } from '../api/paths.ts';
import { saverOf } from '../saving/open-savers.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // It is told: `undefined` is no JSON.
    return undefined;
  }
};

/** Takes the draft of the figures of a year into the report that is open; asks before it writes over words. */
export function BringInFigures({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { figures: words } = say;
  const id = useId();
  const [busy, setBusy] = useState(false);
  /** A draft that would write over something. */
  const [asked, setAsked] = useState<unknown>();
  const [told, setTold] = useState('');
  const failed = (failure: Failure): string => failureWords(failure, say);
  const work = async (draft: unknown, overwrite: boolean): Promise<void> => {
    // What was typed first: the page is read again.
    if ((await saverOf(place)?.flush()) === false) return setTold(say.events.unsaved);
    const answer = await post(`/api/figures/${place.id}`, { draft, overwrite });
    if (answer.ok) return window.location.reload();
    setTold(failed(answer));
    if (answer.code === 'overwrites') setAsked(draft);
  };
  const run = async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTold('');
    setAsked(undefined);
    await task();
    setBusy(false);
  };
  const choose = (file: File): Promise<void> =>
    run(async () => {
      const draft = parsed(await file.text());
      if (draft === undefined) return setTold(words.unread);
      await work(draft, false);
    });
  const leave = (): void => {
    setAsked(undefined);
    setTold(words.left);
  };
  return (
    <section className="desk-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="desk-section__title">
        {words.title}
      </h2>
      <p id={`${id}-help`}>{words.help}</p>
      <p className="desk-programme__field">
        <label htmlFor={id}>{words.file}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          disabled={busy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // Without its name the input tells of the same file once more.
            if (file) void choose(file).then(() => (currentTarget.value = ''));
          }}
        />
      </p>
      <p role="alert">{told}</p>
      {asked === undefined ? null : (
        <div className="desk-buttons">
          <DeskButton look="danger" busy={busy} onClick={() => void run(() => work(asked, true))}>
            {words.replace}
          </DeskButton>
          <DeskButton onClick={leave}>{words.keep}</DeskButton>
        </div>
      )}
    </section>
  );
}
