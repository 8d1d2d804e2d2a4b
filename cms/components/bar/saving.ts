// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useLocale,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../api/paths.ts';
import { RECONNECTED } from '../session/watch.ts';
import { statusPath } from '../api/desk-api.ts';
import { reload } from '../api/resource.ts';
import { listen, useRefresh } from '../ui/refresh.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds to wait for a running autosave, and between two looks at it. */
const MAX_WAIT_MS = 15_000;
const LOOK_MS = 50;

/**
 * Saves what autosave has not saved yet, so that a verb acts on the text that the person sees. Without changes nothing
 * is sent: a reviewer who only looks does not become an author.
 * @returns whether the text is saved
 */
export function useSave(place: Place | undefined): () => Promise<boolean> {
  const { submit } = useForm();
  const modified = useFormModified();
  const saving = useFormBackgroundProcessing();
  const { code: locale } = useLocale();
  const form = useRef({ modified, saving });
  useEffect(() => {
    form.current = { modified, saving };
  }, [modified, saving]);
  return useCallback(async () => {
    for (let waited = 0; form.current.saving && waited < MAX_WAIT_MS; waited += LOOK_MS)
      await wait(LOOK_MS);
    if (!place || !form.current.modified) return true;
    const answer = await submit({
      action: `/api/${place.collection}/${place.id}?autosave=true&depth=0&draft=true&fallback-locale=null&locale=${locale}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      acceptValues: { overrideLocalChanges: false },
      context: { getDocPermissions: false, incrementVersionCount: false },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      skipValidation: true,
    });
    return answer?.res.ok ?? false;
  }, [place, submit, locale]);
}

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
    const stop = listen([RECONNECTED], saveNow);
    return () => {
      stop();
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
