// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { RECONNECTED } from '../session/reconnected.ts';

/**
 * Saves unsent typing when the user leaves, and after a lost session or connection is restored. Before the page closes
 * with unsent typing, the browser asks.
 */
export function useSaveOnLeave(save: () => Promise<boolean>): void {
  const modified = useFormModified();
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  useEffect(() => {
    const saveNow = (): void => void latest.current();
    window.addEventListener(RECONNECTED, saveNow);
    return () => {
      window.removeEventListener(RECONNECTED, saveNow);
      saveNow();
    };
  }, []);
  useEffect(() => {
    if (!modified) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [modified]);
}
