// SPDX-License-Identifier: AGPL-3.0-or-later

/** Buttons of Payload 3.90 that are no `button`, and answer to a pointer only: «Aggiungi un paragrafo». */
const POINTER_ONLY = '.insert-paragraph-at-end';

/** Enter and space press what else only a pointer presses. */
export function pressByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches(POINTER_ONLY)) return;
  event.preventDefault();
  event.target.click();
}
