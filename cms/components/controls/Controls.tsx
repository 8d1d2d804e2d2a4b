// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { toast, useDocumentEvents, useLocale } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { dateFormat } from '../../i18n/dates.ts';
import { useWords } from '../words.ts';
import { useBarHeight } from './bar-height.ts';
import { sayInItalian } from './english.ts';
import { pressByKey } from './keys.ts';
import { markMain } from './landmark.ts';
import { leadLabels, markChecked, nameControls, openValues, titleCheckboxes } from './names.ts';
import { followNewRow } from './new-rows.ts';
import { forgetPictures, namePictures } from './pictures.ts';

/** Calls `work` now and after each change of the page, at most once a frame. */
function watchPage(work: () => void): () => void {
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(work);
  };
  soon();
  const observer = new MutationObserver(soon);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['aria-label', 'alt'],
  });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** Names what a page of the admin leaves without a name, and says in the language of the desk what it has in English. */
function useControls(): void {
  const { say, language } = useWords();
  const { code: locale } = useLocale();
  const words = say.controls;
  const saved = useDocumentEvents().mostRecentUpdate?.updatedAt;
  useEffect(() => {
    const day = dateFormat(language, { dateStyle: 'long' });
    const uploadedOn = (at: string): string => words.uploadedOn(day.format(new Date(at)));
    const work = (): void => {
      leadLabels(document);
      nameControls(document, words);
      openValues(document);
      markChecked(document);
      titleCheckboxes(document);
      markMain(document);
      namePictures(document, locale, uploadedOn, work);
      if (language === 'it') sayInItalian(document);
    };
    return watchPage(work);
  }, [words, language, locale, saved]);
  // An alternative text may have been written in a drawer, or stands in the other language of the content.
  useEffect(() => forgetPictures, [locale, saved]);
}

/** What the keyboard does where Payload has the pointer in mind only. */
function useKeyboard(): void {
  const { rowIsLate } = useWords().say.controls;
  useEffect(() => {
    const follow = followNewRow(() => {
      const shown = toast.info(rowIsLate, { duration: Number.POSITIVE_INFINITY });
      return () => toast.dismiss(shown);
    });
    document.addEventListener('keydown', pressByKey);
    document.addEventListener('click', follow, { capture: true });
    return () => {
      document.removeEventListener('keydown', pressByKey);
      document.removeEventListener('click', follow, { capture: true });
    };
  }, [rowIsLate]);
}

/** Around the whole admin. */
export function Controls({ children }: { readonly children?: ReactNode }) {
  useControls();
  useBarHeight();
  useKeyboard();
  return <>{children}</>;
}
