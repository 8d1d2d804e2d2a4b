// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';
import { typedText } from './typed-text.ts';

/** Milliseconds of rest before what was typed is noted. */
const REST = 300;

let memory = '';

/** What stood in the form when somebody last typed: to copy, should the page break. */
export const rememberedText = (): string => memory;

/** Notes what is typed anywhere on the desk, in the memory of this page only. */
export function useTypedMemory(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        memory = typedText(document);
      }, REST);
    };
    document.addEventListener('input', note, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', note, { capture: true });
    };
  }, []);
}
