// SPDX-License-Identifier: AGPL-3.0-or-later

/** Buttons and entries of menus after which a list has one row more. */
const ADDS = '.array-field__add-row, .array-actions__add, .array-actions__duplicate';

const ROW = '.array-field__row';

/** Of a row that comes folded: opens it. */
const FOLDED = ':scope > .collapsible__toggle-wrap .collapsible__toggle--collapsed';

/** What a person begins with in a row; the buttons of its head do not count. */
const FIRST = [
  'input:not([type=hidden]):not([disabled])',
  'textarea:not([disabled])',
  '[contenteditable="true"]',
  '.upload__createNewToggler',
]
  .map((field) => `.collapsible__content :is(${field})`)
  .join(', ');

/** Milliseconds in which the server sends the fields of a new row. */
const FIELDS_MS = 10_000;

/**
 * After a click that adds a row to a list: brings the row into view, unfolded, with the focus in its first field, until
 * the person does something. The server's answer brings the fields, and folds the row once more.
 */
export function followNewRow(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest(ADDS)) return;
  const before = new Set(document.querySelectorAll(ROW));
  const stop = new AbortController();
  const page = new MutationObserver(() => {
    const row = [...document.querySelectorAll(ROW)].find((one) => !before.has(one));
    const folded = row?.querySelector<HTMLElement>(FOLDED);
    if (folded) return folded.click();
    const field = row?.querySelector<HTMLElement>(FIRST);
    if (!row || !field || document.activeElement === field) return;
    field.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    field.scrollIntoView({ block: 'nearest' });
  });
  const timer = setTimeout(() => stop.abort(), FIELDS_MS);
  stop.signal.addEventListener('abort', () => {
    page.disconnect();
    clearTimeout(timer);
  });
  page.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style'],
  });
  for (const elsewhere of ['pointerdown', 'keydown'])
    document.addEventListener(elsewhere, () => stop.abort(), { signal: stop.signal });
}
