// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useState } from 'react';
import type { Board } from '../../programme/board.ts';
import { useBoard, useProgrammeChoices } from '../api/programme-api.ts';
import { editPath } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { ViewChoice } from '../ui/ViewChoice.tsx';
import { useWords } from '../words.ts';
import { DayList, DayTable } from './Day.tsx';
import { EditionChoice } from './EditionChoice.tsx';

const VIEWS = ['asTable', 'asList'] as const;

/** What to look at, each with links to its events. */
function Advice({ advice, events }: Board) {
  const { say } = useWords();
  if (advice.length === 0) return <p>{say.board.noAdvice}</p>;
  const titleOf = (id: string) => events.find((event) => event.id === id)?.title ?? '';
  return (
    <section aria-labelledby="da-guardare">
      <h2 id="da-guardare">{say.board.advice(advice.length)}</h2>
      <ul className="desk-issues">
        {advice.map(({ kind, message, events: ids }) => (
          <li key={`${kind} ${ids.join()}`}>
            {message}{' '}
            {ids.slice(0, 2).map((id) => (
              <span key={id}>
                <DeskLink href={editPath({ collection: 'events', id })}>
                  {say.board.open(titleOf(id))}
                </DeskLink>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Days({ board }: { readonly board: Board }) {
  const { say } = useWords();
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('asTable');
  const days = Map.groupBy(board.events, ({ start }) => start.slice(0, 10));
  const Day = shown === 'asTable' ? DayTable : DayList;
  if (board.events.length === 0 && board.undated.length === 0)
    return <p className="desk-empty">{say.board.empty}</p>;
  return (
    <>
      <Advice {...board} />
      <ViewChoice
        legend={say.board.view}
        name="board-shown"
        views={VIEWS}
        words={say.board}
        shown={shown}
        onChange={setShown}
      />
      {[...days].map(([day, events]) => (
        <Day key={day} day={day} events={events} />
      ))}
      {board.undated.length > 0 ? (
        <section aria-labelledby="senza-data">
          <h2 id="senza-data">{say.board.undated}</h2>
          <ul>
            {board.undated.map(({ id, title }) => (
              <li key={id}>
                <DeskLink href={editPath({ collection: 'events', id })}>
                  {title || say.untitled}
                </DeskLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function OfEdition({ edition }: { readonly edition: string }) {
  const { say } = useWords();
  const { data, failure, reload } = useBoard(edition);
  if (data) return <Days board={data} />;
  if (!failure) return <p role="status">{say.result.working}</p>;
  return (
    <div role="alert">
      <p>{failureWords(failure, say)}</p>
      <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
    </div>
  );
}

/** The programme of an edition: what to look at, then its days. */
export function BoardPage() {
  const { say } = useWords();
  const { data } = useProgrammeChoices();
  const [chosen, setChosen] = useState<string>();
  const edition = chosen ?? data?.editions[0]?.id;
  return (
    <div className="desk-programme desk-programme--wide">
      <SetStepNav nav={[{ label: say.board.title }]} />
      <h1>{say.board.title}</h1>
      <p>{say.board.help}</p>
      {data && edition !== undefined ? (
        <>
          <EditionChoice {...data} needsEdition value={edition} onChange={setChosen} />
          <OfEdition key={edition} edition={edition} />
        </>
      ) : null}
    </div>
  );
}
