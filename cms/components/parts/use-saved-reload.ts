// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import { reloadParts } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { useRefresh } from '../ui/refresh.ts';

/** Milliseconds after a save before the parts are read: several saves in a row cause one read. */
const PAUSE_MS = 400;

/** Reads the parts of a document again after each save of its form, and when its page is visible again. */
export function useSavedParts(place: Place | undefined): void {
  const { lastUpdateTime } = useDocumentInfo();
  const seen = useRef(lastUpdateTime);
  const refresh = useCallback(() => {
    if (place) reloadParts(place);
  }, [place]);
  useEffect(() => {
    if (lastUpdateTime === seen.current) return;
    const timer = setTimeout(() => {
      seen.current = lastUpdateTime;
      refresh();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lastUpdateTime, refresh]);
  useRefresh(refresh);
}
