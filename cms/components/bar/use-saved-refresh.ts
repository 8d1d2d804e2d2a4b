// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { type Place, statusPath } from '../api/desk-api.ts';
import { reload } from '../api/resource.ts';

/** Milliseconds between a save and the question what it changed: several saves in a row ask once. */
const PAUSE = 400;

/** Reads the status again after each save, and when the person comes back to the page. */
export function useSavedRefresh(place: Place): void {
  const { lastUpdateTime } = useDocumentInfo();
  const first = useRef(lastUpdateTime);
  useEffect(() => {
    if (lastUpdateTime === first.current) return;
    const timer = setTimeout(() => void reload(statusPath(place)), PAUSE);
    return () => clearTimeout(timer);
  }, [lastUpdateTime, place]);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') void reload(statusPath(place));
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [place]);
}
