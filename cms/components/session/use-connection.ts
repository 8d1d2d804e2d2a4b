// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import { SESSION_BACK } from './session-back.ts';

/** Milliseconds between two looks for the CMS while it cannot be reached. */
const LOOK_AGAIN = 3000;

const isUnanswered = (entry: PerformanceEntry): boolean =>
  new URL(entry.name, window.location.href).pathname.startsWith('/api/') &&
  'responseStatus' in entry &&
  entry.responseStatus === 0;

/** Calls `suspect`, if there is one, when a request to the CMS had no answer, or the machine has no network. */
function useSuspicion(suspect: (() => void) | undefined): void {
  useEffect(() => {
    if (!suspect) return;
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByType('resource').some(isUnanswered)) suspect();
    });
    observer.observe({ type: 'resource' });
    window.addEventListener('offline', suspect);
    return () => {
      observer.disconnect();
      window.removeEventListener('offline', suspect);
    };
  }, [suspect]);
}

export type Connection = 'there' | 'lost' | 'back';

/** Whether the CMS can be reached. When it is there again, what was typed meanwhile is saved. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('there');
  const look = useCallback(async () => {
    const answer = await call('/api/users/me');
    setConnection((before) => {
      if (!answer.ok && answer.status === 0) return 'lost';
      return before === 'lost' ? 'back' : before;
    });
  }, []);
  const suspect = useCallback(() => void look(), [look]);
  // A look that has no answer is itself a request that had none: while nobody answers, only the clock asks.
  useSuspicion(connection === 'lost' ? undefined : suspect);
  useEffect(() => {
    if (connection === 'back') window.dispatchEvent(new Event(SESSION_BACK));
    if (connection !== 'lost') return;
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [connection, look]);
  return connection;
}
