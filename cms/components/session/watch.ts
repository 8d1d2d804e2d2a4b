// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef } from 'react';
import { listen } from '../ui/refresh.ts';

/** Event of the window: the CMS accepts saves again, after a session that had ended or a lost connection. */
export const RECONNECTED = 'desk:reconnected';

/**
 * Calls `found` when the browser's resource timing has a request of this page, Payload's own included, that matches.
 * @param matches gets the HTTP status, 0 without an answer, and the path
 * @returns stops it
 */
export function watchRequests(
  matches: (status: number, path: string) => boolean,
  found: () => void,
): () => void {
  const observer = new PerformanceObserver((list) => {
    const has = list
      .getEntriesByType('resource')
      .some(
        (entry) =>
          'responseStatus' in entry &&
          matches(Number(entry.responseStatus), new URL(entry.name, window.location.href).pathname),
      );
    if (has) found();
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}

/** Milliseconds between two extensions of the session by keys and clicks. */
const EXTEND_MS = 10 * 60_000;

/** Extends an open session while the person types or clicks, at most every `EXTEND_MS`. */
export function useActivity(end: number | undefined, extend: () => Promise<void>): void {
  const last = useRef(Date.now());
  useEffect(() => {
    if (end === undefined || end === 0) return;
    const active = (): void => {
      const now = Date.now();
      if (now - last.current < EXTEND_MS || end - now <= 0) return;
      last.current = now;
      void extend();
    };
    return listen(['keydown', 'pointerdown'], active);
  }, [end, extend]);
}

/** Checks the session after any answer 401: it may end early (a new password, another role, a logout elsewhere). */
export function useRefusals(check: (() => Promise<void>) | undefined): void {
  useEffect(() => {
    if (!check) return;
    return watchRequests(
      (status) => status === 401,
      () => void check(),
    );
  }, [check]);
}

/** Checks the session when the person comes back from the tab in which they logged in. */
export function useReturn(check: (() => Promise<void>) | undefined): void {
  useEffect(() => {
    if (!check) return;
    const look = (): void => {
      if (document.visibilityState === 'visible') void check();
    };
    return listen(['focus', 'visibilitychange'], look);
  }, [check]);
}
