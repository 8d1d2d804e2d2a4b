// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { dateFormat } from '../../i18n/dates.ts';
import type { Copy } from '../../programme/copy-event.ts';
import { type Copied, copyEvent } from '../api/programme-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { saverOf } from '../saving/open-savers.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

const LONG_DAY = { dateStyle: 'full', timeZone: 'UTC' } as const;

/** The drafts that were begun, each to be opened. */
function Copies({ copies }: { readonly copies: readonly Copy[] }) {
  const { language, say } = useWords();
  const { format } = dateFormat(language, LONG_DAY);
  return (
    <>
      {say.events.copied(copies.length)}
      <ul>
        {copies.map((copy) => (
          <li key={copy.id}>
            <DeskLink href={editPath(copy)}>
              {copy.day === null ? say.events.noDay : format(new Date(copy.day))}
            </DeskLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Duplicates an event: without a date, a week later, or every week until a day. */
export function CopyEvent({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const [until, setUntil] = useState('');
  const id = useId();
  const copy = async (how: Copied): Promise<void> => {
    // What was typed first: the server copies what is saved.
    const saved = (await saverOf(place)?.flush()) ?? true;
    if (!saved) return setOutcome({ kind: 'failed', text: say.events.unsaved });
    const answer = await run(() => copyEvent(place.id, how), { done: '' });
    if (answer.ok) setOutcome({ kind: 'done', text: <Copies copies={answer.data.copies} /> });
  };
  return (
    <section className="desk-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="desk-section__title">
        {say.events.copyTitle}
      </h2>
      <p>{say.events.copyHelp}</p>
      <div className="desk-buttons">
        <DeskButton busy={busy} onClick={() => void copy({})}>
          {say.events.undated}
        </DeskButton>
        <DeskButton busy={busy} onClick={() => void copy({ days: 7 })}>
          {say.events.weekLater}
        </DeskButton>
      </div>
      <p className="desk-programme__field">
        <label htmlFor={id}>{say.events.until}</label>
        <input
          id={id}
          type="date"
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </p>
      <DeskButton
        busy={busy}
        blocked={until === '' ? say.events.untilFirst : undefined}
        onClick={() => void copy({ days: 7, until })}
      >
        {say.events.series}
      </DeskButton>
      <Result outcome={outcome} />
    </section>
  );
}
