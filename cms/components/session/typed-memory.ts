// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';
import { typedText } from './typed-text.ts';

/** Milliseconds without typing after which the text is remembered. */
const PAUSE_MS = 300;

let memory = '';

/** The text of the form after the last typing: to copy if the page fails. */
export const rememberedText = (): string => memory;

/** Remembers what is typed on the desk, in the memory of this page only. */
export function useTypedMemory(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        memory = typedText(document);
      }, PAUSE_MS);
    };
    document.addEventListener('input', remember, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', remember, { capture: true });
    };
  }, []);
}
