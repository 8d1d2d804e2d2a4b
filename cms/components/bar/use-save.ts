// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useForm, useFormBackgroundProcessing, useFormModified, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../api/paths.ts';

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
