// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';

/** The text of all fields of a page: to copy when it cannot be saved. */
export function typedText(root: ParentNode): string {
  const fields = root.querySelectorAll<HTMLElement>(
    'input[type="text"], input[type="email"], input:not([type]), textarea, [contenteditable="true"]',
  );
  return Array.from(fields)
    .filter((field) => !field.closest('dialog') && !field.closest('[contenteditable="true"] *'))
    .map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? field.value
        : // Keeps the line breaks.
          // biome-ignore lint/performance/useDomNodeTextContent: textContent glues the paragraphs together
          field.innerText,
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

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
