// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { MouseEvent } from 'react';
import { useWords } from '../words.ts';

interface MoveButtonsProps {
  /** What is moved. */
  readonly title: string;
  /** Where it stands, from 0. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}

/** Moves an entry of a list one place up or down. At the ends a button says that it does nothing, and keeps the focus. */
export function MoveButtons({ title, index, count, onMove }: MoveButtonsProps) {
  const { say } = useWords();
  const steps = [
    { sign: '↑', to: index - 1, name: say.parts.up(title), off: index === 0 },
    { sign: '↓', to: index + 1, name: say.parts.down(title), off: index === count - 1 },
  ];
  const move = ({ currentTarget }: MouseEvent<HTMLElement>, to: number): void => {
    onMove(to);
    // The entry that moved takes its button along, and the browser lets the focus go.
    requestAnimationFrame(() => currentTarget.focus({ preventScroll: true }));
  };
  return steps.map(({ sign, to, name, off }) => (
    <button
      key={sign}
      type="button"
      className="desk-button desk-button--quiet desk-move"
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={(event) => (off ? undefined : move(event, to))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  ));
}
