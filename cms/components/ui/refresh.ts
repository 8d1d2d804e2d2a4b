// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState } from 'react';

/** The current time, updated each second in the first minute after `since`, then twice a minute. */
export function useNow(since?: string): Date {
  const [now, setNow] = useState(() => new Date());
  const young = since !== undefined && now.getTime() - Date.parse(since) < 60_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), young ? 1000 : 30_000);
    return () => clearInterval(timer);
  }, [young]);
  return now;
}

/** Calls `found` at events of the window, and at those that rise to it. @returns stops it */
export function listen(events: readonly string[], found: () => void): () => void {
  const stop = new AbortController();
  for (const event of events) window.addEventListener(event, found, { signal: stop.signal });
  return () => stop.abort();
}

/** Milliseconds between two reads while the page is visible: another person may have decided. */
const INTERVAL_MS = 60_000;

/** Calls `refresh` when the page becomes visible again, and once a minute while it is. */
export function useRefresh(refresh: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(look, INTERVAL_MS);
    const stop = listen(['visibilitychange'], look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [refresh]);
}
