// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Movable } from '../../programme/board.ts';
import type { Spot } from '../../programme/place.ts';
import { minuteAt } from './grid.ts';
import { type Moves, useMoves } from './use-moves.ts';

/** Pixels after which a press is a drag. */
const THRESHOLD = 6;

/** Pixels from an edge of the window within which it scrolls, and by how much at a time. */
const EDGE = 72;
const SCROLL = 14;

/** The spot under a point of the window. @param grip pixels from the upper edge of the event */
function spotAt(x: number, y: number, grip: number): Spot | undefined {
  const under = document.elementsFromPoint(x, y);
  const cell = under
    .map((element) => element.closest<HTMLElement>('[data-board-day]'))
    .find(Boolean);
  const { boardDay: day, boardVenue: venue, boardFrom, boardUntil } = cell?.dataset ?? {};
  if (!cell || day === undefined) return undefined;
  const hours = { from: Number(boardFrom), until: Number(boardUntil) };
  const minute = minuteAt(y - grip - cell.getBoundingClientRect().top, hours);
  return { day, minute, venue: venue || null };
}

const sideways = (x: number, { left, right }: DOMRect): number => {
  if (x < left + EDGE) return -SCROLL;
  return x > right - EDGE ? SCROLL : 0;
};

/** A step of scrolling where the hand has moved that way: who takes hold near an edge stays where they are. */
const following = (moved: number, step: number): number =>
  Math.abs(moved) > THRESHOLD && moved * step > 0 ? step : 0;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls towards a point that is near an edge. */
function scrollTowards({ x, y }: Point, start: Point): void {
  const down = y < EDGE * 2 ? -SCROLL : y > window.innerHeight - EDGE ? SCROLL : 0;
  const step = following(y - start.y, down);
  if (step !== 0) window.scrollBy(0, step);
  const table = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.desk-board'))
    .find(Boolean);
  if (table) table.scrollLeft += following(x - start.x, sideways(x, table.getBoundingClientRect()));
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
}

const isSame = (one: Spot | undefined, other: Spot | undefined): boolean =>
  one?.day === other?.day && one?.minute === other?.minute && one?.venue === other?.venue;

/** One drag, from the press to the end. */
class Drag {
  readonly #event: Movable;
  readonly #moves: () => Moves;
  readonly #start: Point;
  readonly #grip: number;
  readonly #stop = new AbortController();
  #at: Point;
  #spot: Spot | undefined;
  #dragging = false;

  constructor(event: Movable, press: ReactPointerEvent, card: DOMRect, moves: () => Moves) {
    this.#event = event;
    this.#moves = moves;
    this.#start = { x: press.clientX, y: press.clientY };
    this.#at = this.#start;
    this.#grip = press.clientY - card.top;
    const { signal } = this.#stop;
    const options = { signal, capture: true };
    const id = press.pointerId;
    const mine = (react: (point: PointerEvent) => void) => (point: PointerEvent) => {
      if (point.pointerId === id) react(point);
    };
    window.addEventListener(
      'pointermove',
      mine((point) => this.#move(point)),
      options,
    );
    window.addEventListener(
      'pointerup',
      mine(() => this.#end(true)),
      options,
    );
    window.addEventListener(
      'pointercancel',
      mine(() => this.#end(false)),
      options,
    );
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#end(false), options);
  }

  #move({ clientX: x, clientY: y }: PointerEvent): void {
    this.#at = { x, y };
    if (this.#dragging) {
      this.#look();
      return;
    }
    if (Math.hypot(x - this.#start.x, y - this.#start.y) < THRESHOLD) return;
    this.#dragging = true;
    document.documentElement.classList.add('desk-dragging');
    this.#look();
    this.#scroll();
  }

  #look(): void {
    const spot = spotAt(this.#at.x, this.#at.y, this.#grip);
    if (isSame(spot, this.#spot)) return;
    this.#spot = spot;
    if (spot) this.#moves().propose({ event: this.#event, spot });
    else this.#moves().drop();
  }

  /** Near an edge it goes on while the hand rests. */
  #scroll(): void {
    if (this.#stop.signal.aborted) return;
    scrollTowards(this.#at, this.#start);
    this.#look();
    requestAnimationFrame(() => this.#scroll());
  }

  #end(dropped: boolean): void {
    this.#stop.abort();
    document.documentElement.classList.remove('desk-dragging');
    if (!this.#dragging) return;
    swallowClick();
    const spot = this.#spot;
    if (dropped && spot) void this.#moves().save({ event: this.#event, spot });
    else this.#moves().drop();
  }

  close(): void {
    this.#stop.abort();
  }
}

/**
 * Drags an event of the board: with a mouse by all of it, with a finger or a pen by its handle, beside which a page
 * scrolls as ever.
 */
export function useDrag(event: Movable) {
  const moves = useMoves();
  const latest = useRef(moves);
  latest.current = moves;
  const drag = useRef<Drag>(undefined);
  useEffect(() => () => drag.current?.close(), []);
  return (press: ReactPointerEvent<HTMLElement>): void => {
    const byHandle = press.target instanceof Element && press.target.closest('.desk-board__handle');
    if (event.cancelled || press.button !== 0 || (press.pointerType !== 'mouse' && !byHandle))
      return;
    drag.current?.close();
    const card = press.currentTarget.getBoundingClientRect();
    drag.current = new Drag(event, press, card, () => latest.current);
  };
}
