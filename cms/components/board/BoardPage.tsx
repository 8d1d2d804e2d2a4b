// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { Board } from '../../programme/board.ts';
import { dayAfter } from '../../programme/cells.ts';
import { boardPath, useBoard, useProgrammeChoices } from '../api/programme-api.ts';
import { reload as readAgain } from '../api/resource.ts';
import { editPath } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { ViewChoice } from '../ui/ViewChoice.tsx';
import { useWords } from '../words.ts';
import { EditionChoice } from '../programme/EditionChoice.tsx';
import { Card } from './Card.tsx';
import { DayList, DayTable } from './Day.tsx';
import { MoveBar } from './MoveBar.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { handleId, KEYS_HELP } from './MoveHandle.tsx';
import { MoveOnline } from './MoveOnline.tsx';
import { MovesProvider, useMovesOn } from './use-moves.ts';

const VIEWS = ['asTable', 'asList'] as const;

/** Advice that stands above the days: of many, the rest is folded, so that the days are in sight. */
const SHOWN_ADVICE = 3;

/** What to look at, each with links to its events. */
function AdviceList({ advice, events }: Pick<Board, 'advice' | 'events'>) {
  const { say } = useWords();
  const titleOf = (id: string) => events.find((event) => event.id === id)?.title ?? '';
  return (
    <ul className="desk-issues">
      {advice.map(({ kind, message, events: ids }) => (
        <li key={`${kind} ${ids.join()} ${message}`}>
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
  );
}

function Advice({ advice, more, events }: Board) {
  const { say } = useWords();
  if (advice.length === 0) return <p>{say.board.noAdvice}</p>;
  const rest = advice.slice(SHOWN_ADVICE);
  return (
    <section aria-labelledby="da-guardare">
      <h2 id="da-guardare">{say.board.advice(advice.length + more)}</h2>
      <AdviceList advice={advice.slice(0, SHOWN_ADVICE)} events={events} />
      {rest.length > 0 ? (
        <details>
          <summary>{say.board.otherAdvice(rest.length + more)}</summary>
          <AdviceList advice={rest} events={events} />
          {more > 0 ? <p>{say.board.more(more)}</p> : null}
        </details>
      ) : null}
    </section>
  );
}

/** Days without an event, to which one may be moved: an edition is a matter of days. */
const MAX_EMPTY_DAYS = 31;

/** The days of the edition and those of its events, in their order. */
function daysOf({ events, first, last }: Board): string[] {
  const days = new Set(events.map(({ start }) => start.slice(0, 10)));
  if (first && last)
    for (let at = 0; at < MAX_EMPTY_DAYS && dayAfter(first, at) <= last; at++)
      days.add(dayAfter(first, at));
  return [...days].sort();
}

function Undated({ undated }: Pick<Board, 'undated'>) {
  const { say } = useWords();
  if (undated.length === 0) return null;
  return (
    <section aria-labelledby="senza-data">
      <h2 id="senza-data">{say.board.undated}</h2>
      <ul className="desk-board__untimed">
        {undated.map((event) => (
          <Card key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function Days({ board }: { readonly board: Board }) {
  const { say } = useWords();
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('asTable');
  const days = Map.groupBy(board.events, ({ start }) => start.slice(0, 10));
  if (board.events.length === 0 && board.undated.length === 0)
    return <p className="desk-empty">{say.board.empty}</p>;
  return (
    <>
      <Advice {...board} />
      <p>{say.board.help}</p>
      <p id={KEYS_HELP} className="desk-small">
        {say.board.keys}
      </p>
      <ViewChoice
        legend={say.board.view}
        name="board-shown"
        views={VIEWS}
        words={say.board}
        shown={shown}
        onChange={setShown}
      />
      {shown === 'asTable'
        ? daysOf(board).map((day) => <DayTable key={day} day={day} events={days.get(day) ?? []} />)
        : [...days].map(([day, events]) => <DayList key={day} day={day} events={events} />)}
      <Undated {...board} />
    </>
  );
}

/** The days of a board, and what moves its events. */
function MovableDays({ board, edition }: { readonly board: Board; readonly edition: string }) {
  const moves = useMovesOn(board, () => readAgain<Board>(boardPath(edition)));
  const moved = moves.outcome.done?.id;
  const last = useRef<string>(undefined);
  last.current = moved;
  // The card stands elsewhere now: the handle in it is another one.
  useEffect(() => {
    if (last.current && board && document.activeElement === document.body)
      document.getElementById(handleId(last.current))?.focus();
  }, [board, moved]);
  return (
    <MovesProvider value={moves}>
      <Days board={board} />
      <MoveBar />
      <MoveDialog />
      <MoveOnline />
    </MovesProvider>
  );
}

function OfEdition({ edition }: { readonly edition: string }) {
  const { say } = useWords();
  const { data, failure, reload } = useBoard(edition);
  if (data) return <MovableDays board={data} edition={edition} />;
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
      {data && edition !== undefined ? (
        <>
          <EditionChoice {...data} needsEdition value={edition} onChange={setChosen} />
          <OfEdition key={edition} edition={edition} />
        </>
      ) : null}
    </div>
  );
}
