// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import { useEffect, useRef, useState } from 'react';
import type { BroughtIn } from '../../programme/bring-in.ts';
import { inParts } from '../../values/in-parts.ts';
import { MAX_TOGETHER } from '../../values/max-together.ts';
import { submit } from '../api/desk-api.ts';
import { isTold, NoteFields, notingOf, typedNote } from '../notes/NoteFields.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

/** Sheets bring Italian texts. */
const ASKED = [DEFAULT_LOCALE] as const;

/** What was brought in, and the next step: all of it to the reviewers. */
export function Imported({ done }: { readonly done: BroughtIn }) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [sent, setSent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { created, changed, venues, ready, asksNote } = done;
  const [note, setNote] = useState(() => typedNote());
  const untold = asksNote && !isTold(note, ASKED);
  const press = async (): Promise<void> => {
    // The venues come first: what is sent after them may name them.
    for (const [first, ...others] of inParts(ready, MAX_TOGETHER)) {
      if (!first) return;
      const answer = await run(() => submit(first, asksNote ? notingOf(note) : {}, others), {
        done: say.programme.sent(ready.length),
      });
      if (!answer.ok) return;
    }
    setSent(true);
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say.programme.done(created, changed, venues)}
      </h2>
      {ready.length < created + changed + venues ? <p>{say.programme.notReady}</p> : null}
      {ready.length > 0 && !sent ? (
        <>
          <p>{say.programme.sendHelp}</p>
          {asksNote ? (
            <div className="desk-reason">
              <p>{say.notes.helpForAll}</p>
              <NoteFields
                value={note}
                onChange={setNote}
                asked={ASKED}
                languages={ACTIVE_LOCALES}
              />
            </div>
          ) : null}
          <DeskButton
            look="filled"
            busy={busy}
            blocked={untold ? say.notes.first : undefined}
            onClick={() => void press()}
          >
            {say.programme.sendAll(ready.length)}
          </DeskButton>
        </>
      ) : null}
      <Result outcome={outcome} />
      <p>
        <DeskLink href="/admin" look="outlined">
          {say.action.backToDesk}
        </DeskLink>
      </p>
    </section>
  );
}
