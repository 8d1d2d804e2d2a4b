// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, post } from '../api/call.ts';
import { SESSION_BACK } from './session-back.ts';
import { nextLook, type SessionState, sessionState } from './session-clock.ts';

/** Where a session that this page knows stands, and what one can do about it. */
export interface Session {
  readonly state: SessionState;
  /** Somebody else is logged in now. */
  readonly anotherPerson: boolean;
  /** Was over, and is open again. */
  readonly back: boolean;
  readonly extend: () => Promise<void>;
  readonly check: () => Promise<void>;
}

interface Me {
  readonly user: { readonly id: string } | null;
  readonly exp?: number;
}

/** Payload leaves the page when it thinks that the session is over; told a far end, it leaves that to us. */
const FAR_SECONDS = 20 * 24 * 60 * 60;
const farEnd = (): number => Math.floor(Date.now() / 1000) + FAR_SECONDS;

/** A person who works is asked nothing: in the second half of a session their keys and clicks extend it. */
const WORKING_MS = 10 * 60_000;

export function useSession(): Session {
  const { user, setUser } = useAuth<{ id: string }>();
  const id = user?.id;
  const [end, setEnd] = useState<number>();
  const [now, setNow] = useState(() => Date.now());
  const [anotherPerson, setAnother] = useState(false);
  const [back, setBack] = useState(false);
  const wasOver = useRef(false);
  const hold = useRef({ user, setUser });
  hold.current = { user, setUser };

  /** Takes what the server says of the session. */
  const take = useCallback((me: Me | undefined, mine: string | undefined) => {
    setNow(Date.now());
    if (!me?.user || me.exp === undefined) return setEnd(0);
    const other = mine !== undefined && me.user.id !== mine;
    setAnother(other);
    if (other) return setEnd(0);
    setEnd(me.exp * 1000);
    setBack(wasOver.current);
    if (wasOver.current) window.dispatchEvent(new Event(SESSION_BACK));
    wasOver.current = false;
    const { user: known, setUser: tell } = hold.current;
    // Payload's type of the answer wants a token that it does not read.
    if (known) tell({ user: known, exp: farEnd() } as Parameters<typeof tell>[0]);
  }, []);

  const check = useCallback(async () => {
    const answer = await call<Me>('/api/users/me');
    if (answer.ok) take(answer.data, id);
  }, [id, take]);

  const extend = useCallback(async () => {
    const answer = await post<Me>('/api/users/refresh-token?refresh');
    if (answer.ok) take(answer.data, id);
    else if (answer.status === 401 || answer.status === 403) take(undefined, id);
  }, [id, take]);

  useEffect(() => {
    if (id !== undefined) void check();
  }, [id, check]);

  const state = id === undefined ? ({ kind: 'open' } as const) : sessionState(end, now);
  useEffect(() => {
    if (state.kind === 'over') wasOver.current = true;
  }, [state.kind]);

  useEffect(() => {
    if (end === undefined) return;
    const timer = setTimeout(() => setNow(Date.now()), nextLook(end, now));
    return () => clearTimeout(timer);
  }, [end, now]);

  useActivity(end, extend);
  useReturn(state.kind === 'open' ? undefined : check);
  useRefusals(state.kind === 'over' ? undefined : check);
  return { state, anotherPerson, back, extend, check };
}

/** Extends the session while somebody types or clicks, at most once in a while and never one that has ended. */
function useActivity(end: number | undefined, extend: () => Promise<void>): void {
  const last = useRef(Date.now());
  useEffect(() => {
    if (end === undefined || end === 0) return;
    const active = (): void => {
      const now = Date.now();
      if (now - last.current < WORKING_MS || end - now <= 0) return;
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

/**
 * Asks how the session stands when the server did not know who asked: it may end early (a new password, another role,
 * a logout elsewhere). A save that was refused so is no answer of ours, but every answer is an entry of the browser's.
 */
function useRefusals(check: (() => Promise<void>) | undefined): void {
  useEffect(() => {
    if (!check) return;
    const observer = new PerformanceObserver((list) => {
      const refused = list
        .getEntriesByType('resource')
        .some((entry) => 'responseStatus' in entry && entry.responseStatus === 401);
      if (refused) void check();
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  }, [check]);
}

/** Looks again when the person comes back from the tab in which they logged in. */
function useReturn(check: (() => Promise<void>) | undefined): void {
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
