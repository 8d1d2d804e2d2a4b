// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import { listen } from '../ui/refresh.ts';
import { RECONNECTED, watchRequests } from './watch.ts';

/** Milliseconds between two attempts while the CMS cannot be reached. */
const RETRY_MS = 3000;

const isUnanswered = (status: number, path: string): boolean =>
  status === 0 && path.startsWith('/api/');

export type Connection = 'there' | 'lost' | 'back';

/** Whether the CMS can be reached; `back` after a lost connection. Tells `RECONNECTED` then. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('there');
  const look = useCallback(async () => {
    const answer = await call('/api/users/me');
    setConnection((before) => {
      if (!answer.ok && answer.status === 0) return 'lost';
      return before === 'lost' ? 'back' : before;
    });
  }, []);
  const lost = connection === 'lost';
  // A check that has no answer is itself an unanswered request: while the CMS is lost, only the timer checks.
  useEffect(() => {
    if (lost) return;
    const stopWatching = watchRequests(isUnanswered, () => void look());
    const stopListening = listen(['offline'], () => void look());
    return () => {
      stopWatching();
      stopListening();
    };
  }, [lost, look]);
  useEffect(() => {
    if (connection === 'back') window.dispatchEvent(new Event(RECONNECTED));
    if (!lost) return;
    const timer = setInterval(() => void look(), RETRY_MS);
    return () => clearInterval(timer);
  }, [connection, lost, look]);
  return connection;
}
