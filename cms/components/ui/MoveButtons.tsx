// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { MouseEvent } from 'react';
import { useWords } from '../words.ts';
import { keepFocus } from './keep-focus.ts';

interface MoveButtonsProps {
  /** What is moved. */
  readonly title: string;
  /** Where it stands, from 0. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  /** Finds a button of the entry at a place, where moving makes the entry anew. */
  readonly buttonAt?: (index: number, step: Step) => HTMLElement | null;
}

type Step = 'up' | 'down';

/** Moves an entry of a list one place up or down. At the ends a button says that it does nothing, and keeps the focus. */
export function MoveButtons({ title, index, count, onMove, buttonAt }: MoveButtonsProps) {
  const { say } = useWords();
  const steps = [
    { step: 'up', sign: '↑', to: index - 1, name: say.parts.up(title), off: index === 0 },
    {
      step: 'down',
      sign: '↓',
      to: index + 1,
      name: say.parts.down(title),
      off: index === count - 1,
    },
  ] as const;
  const move = ({ currentTarget }: MouseEvent<HTMLElement>, to: number, step: Step): void => {
    onMove(to);
    // The entry that moved takes its button along, and the browser lets the focus go.
    keepFocus(() => (currentTarget.isConnected ? currentTarget : (buttonAt?.(to, step) ?? null)));
  };
  return steps.map(({ step, sign, to, name, off }) => (
    <button
      key={step}
      data-move={step}
      type="button"
      className="desk-button desk-button--quiet desk-move"
      aria-label={name}
      aria-description={say.parts.place(index + 1, count)}
      title={name}
      aria-disabled={off || undefined}
      onClick={(event) => (off ? undefined : move(event, to, step))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  ));
}
