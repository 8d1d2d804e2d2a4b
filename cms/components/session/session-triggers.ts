// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef } from 'react';
import { watchRequests } from './watch-requests.ts';

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
    window.addEventListener('keydown', active);
    window.addEventListener('pointerdown', active);
    return () => {
      window.removeEventListener('keydown', active);
      window.removeEventListener('pointerdown', active);
    };
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
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [check]);
}
