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

/** Milliseconds to wait for the fields of a new row, which the server sends. */
const FIELDS_MS = 10_000;

/**
 * After a click that adds a row to a list: unfolds the row, waits until it has its fields, brings it into view and
 * focuses the first, unless the person goes elsewhere meanwhile.
 */
export function followNewRow(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest(ADDS)) return;
  const before = new Set(document.querySelectorAll(ROW));
  let unfolded = false;
  const stop = new AbortController();
  const page = new MutationObserver(() => {
    const row = [...document.querySelectorAll(ROW)].find((one) => !before.has(one));
    if (row && !unfolded) row.querySelector<HTMLElement>(FOLDED)?.click();
    unfolded ||= row !== undefined;
    const field = row?.querySelector<HTMLElement>(FIRST);
    field?.focus({ preventScroll: true });
    // While the row unfolds its fields cannot have the focus.
    if (!row || !field || document.activeElement !== field) return;
    stop.abort();
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
