// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { SESSION_BACK } from '../session/session-back.ts';

/**
 * What was typed last is saved although the person moves on before autosave woke: inside the desk it is sent on the
 * way, before the page closes the browser asks, and what could not be saved without a session is saved with the next.
 */
export function useNothingLost(save: () => Promise<boolean>): void {
  const modified = useFormModified();
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  useEffect(() => {
    const back = (): void => void latest.current();
    window.addEventListener(SESSION_BACK, back);
    return () => {
      window.removeEventListener(SESSION_BACK, back);
      back();
    };
  }, []);
  useEffect(() => {
    if (!modified) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [modified]);
}
