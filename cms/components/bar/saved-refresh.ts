// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../api/paths.ts';
import { statusPath } from '../api/desk-api.ts';
import { reload } from '../api/resource.ts';
import { useRefresh } from '../ui/refresh.ts';

/** Milliseconds after a save before the status is read: several saves in a row cause one read. */
const PAUSE_MS = 400;

/** Reads the status again after each save, when the page becomes visible again, and once a minute. */
export function useSavedRefresh(place: Place): void {
  const { lastUpdateTime } = useDocumentInfo();
  const first = useRef(lastUpdateTime);
  const refresh = useCallback(() => void reload(statusPath(place)), [place]);
  useEffect(() => {
    if (lastUpdateTime === first.current) return;
    const timer = setTimeout(refresh, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lastUpdateTime, refresh]);
  useRefresh(refresh);
}
