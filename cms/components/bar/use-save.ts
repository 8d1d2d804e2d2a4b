// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useForm, useFormBackgroundProcessing, useFormModified, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../api/paths.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds to wait for an autosave that is on its way. */
const LONGEST_SAVE = 15_000;

/**
 * Saves what autosave has not saved yet, so that a verb finds the text that the person sees. Without changes nothing
 * is sent: a reviewer who only looks does not become an author.
 * @returns whether everything typed is saved
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
    for (let waited = 0; form.current.saving && waited < LONGEST_SAVE; waited += 50) await wait(50);
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
