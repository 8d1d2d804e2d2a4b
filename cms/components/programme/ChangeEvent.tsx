// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { useStatus } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { AnnounceDialog, type Kind } from './AnnounceDialog.tsx';

const KINDS = ['moved', 'cancelled', 'online'] as const;

/** Moves, cancels or puts an event online: the former time is filled in, a reason is asked for, and it is sent. */
export function ChangeEvent({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const [asked, setAsked] = useState<{
    readonly kind: Kind;
    readonly digest: string | undefined;
  }>();
  const digest = useStatus(place).data?.published?.digest;
  const id = useId();
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h2 id={id} className="desk-section__title">
        {say.events.changeTitle}
      </h2>
      <p>{digest !== undefined ? say.events.changeLiveHelp : say.events.changeHelp}</p>
      <div className="desk-buttons">
        {KINDS.map((one) => (
          <DeskButton key={one} onClick={() => setAsked({ kind: one, digest })}>
            {say.events[one]}
          </DeskButton>
        ))}
      </div>
      <AnnounceDialog
        place={place}
        kind={asked?.kind}
        digest={asked?.digest}
        onClose={() => setAsked(undefined)}
        onDone={() => window.location.reload()}
      />
    </section>
  );
}
