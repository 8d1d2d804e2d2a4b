// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import { reloadOriginal } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { useRefresh } from '../ui/refresh.ts';

/** Milliseconds after a save: several in a row cause one read. */
const PAUSE_MS = 600;

/** Reads the original again after a save here or in a drawer, when the page is seen again, and once a minute. */
export function useSavedOriginal(place: Place, to: string): void {
  const { lastUpdateTime } = useDocumentInfo();
  const drawer = useDocumentEvents().mostRecentUpdate?.updatedAt;
  const refresh = useCallback(() => void reloadOriginal(place, to), [place, to]);
  const known = `${lastUpdateTime} ${drawer ?? ''}`;
  const last = useRef(known);
  useEffect(() => {
    if (last.current === known) return;
    last.current = known;
    const timer = setTimeout(refresh, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [known, refresh]);
  useRefresh(refresh);
}
