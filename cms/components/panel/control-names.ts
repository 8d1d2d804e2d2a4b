// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';
import type { DeskMessages } from '../../i18n/desk.ts';
import { useWords } from '../words.ts';

type ControlWords = DeskMessages['controls'];

/** Controls of Payload 3.90 without an accessible name, or with an English one. */
const UNNAMED = [
  '[contenteditable="true"]',
  'input[id^="react-select"]',
  '.react-datepicker__input-container input',
  '.popup-button',
  '.date-time-picker__clear-button',
  '.collapsible__drag',
  '[data-button-key]',
  '[data-dropdown-key]',
]
  .map((control) => `${control}:not([data-desk-named])`)
  .join(', ');

/** The label that stands above a control. */
function labelOf(control: Element): string | undefined {
  const label = control.closest('.field-type')?.querySelector('.field-label');
  // Without the language that Payload appends to localized fields: «Titolo — Italiano».
  return label?.firstChild?.textContent?.trim() || undefined;
}

function nameOf(control: HTMLElement, words: ControlWords): string | undefined {
  const key = control.dataset['buttonKey'] ?? control.dataset['dropdownKey'];
  if (key !== undefined) return (words.toolbar as Readonly<Record<string, string>>)[key];
  if (control.classList.contains('collapsible__drag')) return words.reorder;
  if (control.classList.contains('date-time-picker__clear-button')) return words.clearDate;
  if (!control.classList.contains('popup-button')) return labelOf(control);
  return control.textContent?.trim() || control.hasAttribute('aria-label') ? undefined : words.more;
}

/** Gives text fields and pickers the name of their label, buttons that of their action. */
function nameControls(root: ParentNode, words: ControlWords): void {
  for (const control of root.querySelectorAll<HTMLElement>(UNNAMED)) {
    const name = nameOf(control, words);
    control.dataset['deskNamed'] = '';
    if (name === undefined) continue;
    control.setAttribute('aria-label', name);
    if (control.tagName === 'BUTTON') control.title = name;
  }
}

/** Names the controls of the editor, and those that appear later. */
export function useControlNames(): void {
  const { say } = useWords();
  const words = say.controls;
  useEffect(() => {
    let frame = 0;
    const name = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => nameControls(document, words));
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [words]);
}
