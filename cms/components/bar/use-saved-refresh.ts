// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { statusPath } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { reload } from '../api/resource.ts';

/** Milliseconds between a save and the question what it changed: several saves in a row ask once. */
const PAUSE = 400;

/** Milliseconds between two looks while the page lies open: a reviewer may have decided. */
const LOOK = 60_000;

/** Reads the status again after each save, when the person comes back to the page, and once a minute. */
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
    const timer = setInterval(back, LOOK);
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
    };
  }, [place]);
}
