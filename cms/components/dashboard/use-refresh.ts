// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';

/** Milliseconds between two looks while the page lies open: somebody else may have decided. */
const PAUSE = 60_000;

/** Reads again when the person comes back to the page, and once a minute while it is in sight. */
export function useRefreshOnReturn(reload: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    const timer = setInterval(look, PAUSE);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);
}
