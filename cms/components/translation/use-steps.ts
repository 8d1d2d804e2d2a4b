// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect } from 'react';
import { STEP_KEYS } from '../review/use-change-steps.ts';
import { pairId } from './FieldPair.tsx';

export { STEP_KEYS };

const WRITABLE =
  '.desk-pair__translation :is(input:not([type=hidden]):not([disabled]), textarea:not([disabled]), [contenteditable="true"])';

/** Brings a field into view, with the cursor in its translation. */
export function goToPair(name: string): void {
  const pair = document.getElementById(pairId(name));
  if (!pair) return;
  const folded = pair.closest('details');
  if (folded) folded.open = true;
  pair.scrollIntoView({ block: 'start' });
  (pair.querySelector<HTMLElement>(WRITABLE) ?? pair).focus({ preventScroll: true });
}

/** Leads from one of these fields to the next, round and round, also while one writes. @param names in the order of the page */
export function useSteps(names: readonly string[]): (by: 1 | -1) => void {
  const go = useCallback(
    (by: 1 | -1): void => {
      const pairs = [...document.querySelectorAll<HTMLElement>('[data-desk=pair]')];
      const own = document.activeElement?.closest<HTMLElement>('[data-desk=pair]');
      const at = own ? pairs.indexOf(own) : -1;
      const wanted = new Set(names.map(pairId));
      const around =
        by > 0
          ? [...pairs.slice(at + 1), ...pairs.slice(0, at + 1)]
          : [
              ...pairs.slice(0, Math.max(at, 0)).reverse(),
              ...pairs.slice(Math.max(at, 0)).reverse(),
            ];
      const next = around.find(({ id }) => wanted.has(id));
      const name = names.find((one) => pairId(one) === next?.id);
      if (name !== undefined) goToPair(name);
    },
    [names],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
      if (!event.altKey || step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      go(step);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [go]);
  return go;
}
