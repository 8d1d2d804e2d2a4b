// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type CSSProperties, useEffect, useRef } from 'react';
import type { Movable } from '../../programme/board.ts';
import { lengthOf, minuteOf } from '../../programme/place.ts';
import { EventLine } from './EventLine.tsx';
import { type Hours, type Lane, MINUTE_PX } from './grid.ts';
import { useDrag } from './use-drag.ts';
import { type Proposal, useMoves } from './use-moves.ts';

interface CardProps {
  readonly event: Movable;
  readonly style?: CSSProperties;
}

/** An event as a card that can be dragged. */
export function Card({ event, style }: CardProps) {
  const press = useDrag(event);
  const { proposal } = useMoves();
  const isMoving = proposal?.event.id === event.id;
  return (
    <li
      className={`desk-board__event${isMoving ? ' desk-board__event--moving' : ''}`}
      style={style}
      data-state={event.state}
      onPointerDown={press}
      onDragStart={(drag) => drag.preventDefault()}
    >
      <EventLine event={event} />
    </li>
  );
}

const heightOf = (minutes: number): string => `${minutes * MINUTE_PX}px`;

interface TimedCardProps extends Lane {
  readonly hours: Hours;
}

/** An event at its hour. */
export function TimedCard({ event, hours: { from, until }, lane, width }: TimedCardProps) {
  const start = minuteOf(event.start);
  return (
    <Card
      event={event}
      style={{
        top: heightOf(start - from),
        height: heightOf(Math.min(lengthOf(event), until - start)),
        left: `${(lane / width) * 100}%`,
        width: `${100 / width}%`,
      }}
    />
  );
}

/** Where a moved event would stand. */
export function Shadow({
  proposal,
  hours,
}: {
  readonly proposal: Proposal;
  readonly hours: Hours;
}) {
  const { words } = useMoves();
  const { event, spot } = proposal;
  const shadow = useRef<HTMLLIElement>(null);
  // By keyboard it may be out of sight.
  useEffect(() => {
    if (!document.documentElement.classList.contains('desk-dragging'))
      shadow.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  if (spot.minute === undefined) return null;
  return (
    <li
      ref={shadow}
      aria-hidden="true"
      className="desk-board__shadow"
      style={{
        top: heightOf(spot.minute - hours.from),
        height: heightOf(Math.min(lengthOf(event), hours.until - spot.minute)),
      }}
    >
      {words.place(event, spot)}
    </li>
  );
}
