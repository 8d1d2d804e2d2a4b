// SPDX-License-Identifier: AGPL-3.0-or-later
import { kept, onChange, today } from './storage.ts';

/**
 * The attestation of a course: what this browser kept is ticked and dated, the rest is for the reader to say. The name
 * stands in the page only, and goes with it.
 */
function fill(sheet: HTMLElement): void {
  const { locale = '', noted = '' } = sheet.dataset;
  const written = (day: string): string =>
    new Date(`${day}T12:00`).toLocaleDateString(locale, { dateStyle: 'long' });
  /** What this browser kept ticked them. */
  const ticked = new Set<HTMLInputElement>();
  const show = (): void => {
    const record = kept();
    const done = record?.done ?? {};
    // Forgotten: nobody who comes after sees what was read. What the reader ticked by hand was never kept.
    if (!record) for (const box of ticked) box.checked = false;
    if (!record) ticked.clear();
    for (const item of sheet.querySelectorAll('li')) {
      const box = item.querySelector('input');
      const note = item.querySelector('[data-note]');
      const day = done[box?.value ?? ''];
      if (!box || !note) continue;
      if (day !== undefined) {
        box.checked = true;
        // Or the browser would tick it again by itself when the page is loaded again.
        box.autocomplete = 'off';
        ticked.add(box);
      }
      note.textContent =
        day === undefined
          ? (note.getAttribute('data-note') ?? '')
          : noted.replace('{day}', written(day));
    }
  };
  const date = sheet.querySelector<HTMLInputElement>('[data-today]');
  if (date) date.value = written(today());
  onChange(show);
  show();
  const print = sheet.querySelector<HTMLButtonElement>('button');
  print?.addEventListener('click', () => window.print());
  if (print) print.hidden = false;
}

for (const sheet of document.querySelectorAll<HTMLElement>('.attestation')) fill(sheet);
