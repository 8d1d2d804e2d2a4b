// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';

/** Milliseconds between two reads while the page is visible: another person may have decided. */
const INTERVAL_MS = 60_000;

/** Calls `refresh` when the page becomes visible again, and once a minute while it is. */
export function useRefresh(refresh: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(look, INTERVAL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
}
