// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, post } from '../api/call.ts';
import { RECONNECTED, useActivity, useRefusals, useReturn } from './watch.ts';
import { nextLook, sessionState } from './session-clock.ts';

interface Me {
  readonly user: { readonly id: string } | null;
  readonly exp?: number;
}

/** Payload leaves the page when the session ends; given an end 20 days ahead, it leaves that to this hook. */
const FAR_END_SECONDS = 20 * 24 * 60 * 60;
const farEnd = (): number => Math.floor(Date.now() / 1000) + FAR_END_SECONDS;

/** The session as the server last described it, with a function that applies its next answer. */
function useServerAnswers(id: string | undefined) {
  const { user, setUser } = useAuth<{ id: string }>();
  const [end, setEnd] = useState<number>();
  const [now, setNow] = useState(() => Date.now());
  /** Another person is logged in now. */
  const [anotherPerson, setAnotherPerson] = useState(false);
  /** It had ended, and is open again. */
  const [back, setBack] = useState(false);
  const wasOver = useRef(false);
  const auth = useRef({ user, setUser });
  auth.current = { user, setUser };
  const apply = useCallback(
    (me: Me | undefined) => {
      setNow(Date.now());
      if (!me?.user || me.exp === undefined) return setEnd(0);
      const other = id !== undefined && me.user.id !== id;
      setAnotherPerson(other);
      if (other) return setEnd(0);
      setEnd(me.exp * 1000);
      setBack(wasOver.current);
      if (wasOver.current) window.dispatchEvent(new Event(RECONNECTED));
      wasOver.current = false;
      const { user: known, setUser: tell } = auth.current;
      // Payload's type of the answer wants a token that it does not read.
      if (known) tell({ user: known, exp: farEnd() } as Parameters<typeof tell>[0]);
    },
    [id],
  );
  return { end, now, setNow, anotherPerson, back, wasOver, apply };
}

export type Session = ReturnType<typeof useSession>;

/** The session of the person who opened this page. */
export function useSession() {
  const id = useAuth<{ id: string }>().user?.id;
  const { end, now, setNow, anotherPerson, back, wasOver, apply } = useServerAnswers(id);

  const check = useCallback(async () => {
    const answer = await call<Me>('/api/users/me');
    if (answer.ok) apply(answer.data);
  }, [apply]);

  const extend = useCallback(async () => {
    const answer = await post<Me>('/api/users/refresh-token?refresh');
    if (answer.ok) apply(answer.data);
    else if (answer.status === 401 || answer.status === 403) apply(undefined);
  }, [apply]);

  useEffect(() => {
    if (id !== undefined) void check();
  }, [id, check]);

  const state = id === undefined ? ({ kind: 'open' } as const) : sessionState(end, now);
  useEffect(() => {
    if (state.kind === 'over') wasOver.current = true;
  }, [state.kind, wasOver]);

  useEffect(() => {
    if (end === undefined) return;
    const timer = setTimeout(() => setNow(Date.now()), nextLook(end, now));
    return () => clearTimeout(timer);
  }, [end, now, setNow]);

  useActivity(end, extend);
  useReturn(state.kind === 'open' ? undefined : check);
  useRefusals(state.kind === 'over' ? undefined : check);
  return { state, anotherPerson, back, extend, check };
}
