// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import type { VersionBeside, VersionItem } from '../../desk/versions.ts';
import { restore, useVersion } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { Diff } from '../review/Diff.tsx';
import { useComparison } from '../review/use-comparison.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords, Result, useVerb } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { ViewChoice } from '../ui/ViewChoice.tsx';
import { useWords } from '../words.ts';

const VIEWS = ['changes', 'text'] as const;
type Shown = (typeof VIEWS)[number];

/** The former text, or what changed since. */
function Text({ beside, shown }: { readonly beside: VersionBeside; readonly shown: Shown }) {
  const { before, after, names } = beside;
  const whole = shown === 'text';
  const comparison = useComparison(whole ? null : before, whole ? before : after, names);
  return <Diff comparison={comparison} isNew={whole} id="versione-modifica" />;
}

interface ChosenVersionProps {
  readonly place: Place;
  readonly item: VersionItem;
  readonly onRestored: () => void;
}

/** One former version: its text, what changed since, and the button that brings it back. */
export function ChosenVersion({ place, item, onRestored }: ChosenVersionProps) {
  const { say, moments } = useWords();
  const now = useNow();
  const { data, failure, reload } = useVersion(place, item.id ?? '');
  const { outcome, setOutcome, busy, run } = useVerb();
  const [shown, setShown] = useState<Shown>('changes');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a phone it stands below the list that was pressed.
    heading.current?.focus({ preventScroll: true });
    if (window.matchMedia('(max-width: 1023px)').matches) heading.current?.scrollIntoView();
  }, []);
  const bringBack = async (): Promise<void> => {
    const answer = await run(() => restore(place, item.id ?? ''), { done: '' });
    if (!answer.ok) return;
    setOutcome({
      kind: 'done',
      text: (
        <>
          {say.versions.restored(answer.data.gone)}{' '}
          <DeskLink href={editPath(place)}>{say.versions.back}</DeskLink>
        </>
      ),
    });
    reload();
    onRestored();
  };
  return (
    <section className="desk-diff" aria-labelledby="versione">
      <h2 id="versione" ref={heading} tabIndex={-1}>
        {say.versions.chosen(moments.at(item.at, now), item.by?.name ?? say.history.someone)}
      </h2>
      {data ? (
        <>
          <div className="desk-decision">
            <div className="desk-buttons">
              <DeskButton
                look="filled"
                busy={busy}
                blocked={data.same ? say.versions.same : undefined}
                note={say.versions.restoreNote}
                onClick={() => void bringBack()}
              >
                {say.verbs.restore.button}
              </DeskButton>
            </div>
            <Result outcome={outcome} />
          </div>
          <ViewChoice
            legend={say.versions.what}
            name="version-shown"
            views={VIEWS}
            words={say.versions}
            shown={shown}
            onChange={setShown}
          />
          {data.same && shown === 'changes' ? (
            <p>{say.versions.same}</p>
          ) : (
            <Text beside={data} shown={shown} />
          )}
        </>
      ) : (
        <p role="status">{failure ? failureWords(failure, say) : say.result.working}</p>
      )}
    </section>
  );
}
