// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Comparison } from './sections.ts';

/** Id of the comparison whose changes the keys lead to. */
export const CHANGES_ID = 'modifica';

/** Id of a change on the page, by its comparison and number. */
export const changeId = (comparison: string, number: number): string => `${comparison}-${number}`;

/** The keys that lead from change to change, as `aria-keyshortcuts` names them. */
export const STEP_KEYS = { next: 'Alt+ArrowDown', previous: 'Alt+ArrowUp' } as const;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

export interface ChangeSteps {
  readonly total: number;
  /** Number of the change that has the focus; 0 before the first step. */
  readonly at: number;
  readonly go: (by: 1 | -1) => void;
}

/** Leads the focus from change to change, round and round; another comparison begins anew. */
export function useChangeSteps(comparison: Comparison): ChangeSteps {
  const { changes: total } = comparison;
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [comparison]);
  const go = useCallback(
    (by: 1 | -1): void => {
      if (total === 0) return;
      const next = at === 0 && by < 0 ? total : ((at - 1 + by + total) % total) + 1;
      const change = document.getElementById(changeId(CHANGES_ID, next));
      setAt(next);
      change?.focus({ preventScroll: true });
      change?.scrollIntoView({ block: 'start' });
    },
    [at, total],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
      if (!event.altKey || step === undefined || isTyping(event.target)) return;
      event.preventDefault();
      go(step);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go]);
  return { total, at, go };
}
