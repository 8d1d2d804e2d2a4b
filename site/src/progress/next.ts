// SPDX-License-Identifier: AGPL-3.0-or-later
import { kept, onChange } from './storage.ts';

/** Fills the places of a sentence: `{n}`, `{of}`. */
export const filled = (sentence: string, n: number, of: number): string =>
  sentence.replace('{n}', String(n)).replace('{of}', String(of));

/** On the first page and on «Impara»: where to go on, as a link. */
export function showNext(element: HTMLElement): void {
  const link = element.querySelector('a');
  const [label, title] = element.querySelectorAll('[data-text]');
  if (!link || !label || !title) return;
  const show = (): void => {
    const next = kept()?.next;
    element.hidden = !next;
    if (!next) return;
    const { course, lesson, number, of } = next;
    link.href = (lesson ?? course).path;
    label.textContent = lesson
      ? filled(element.dataset['next'] ?? '', number, of)
      : (element.dataset['finished'] ?? '');
    title.textContent = lesson?.title ? `${lesson.title} – ${course.title}` : course.title;
  };
  onChange(show);
  show();
}
