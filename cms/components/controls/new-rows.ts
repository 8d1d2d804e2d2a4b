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

/** Milliseconds that a row waits for its fields, which the server sends. */
const FIELDS_MS = 300_000;

/** Milliseconds in which the server may fold a row once more whose fields are there. */
const FOLDS_MS = 10_000;

/** Milliseconds after which a row that still waits says so. */
const LATE_MS = 3_000;

/** Calls `look` with the row that was not there before, at each change of the page, until `signal` is aborted. */
function watchRow(signal: AbortSignal, look: (row: Element | undefined) => void): () => void {
  const before = new Set(document.querySelectorAll(ROW));
  const now = (): void => look([...document.querySelectorAll(ROW)].find((one) => !before.has(one)));
  const page = new MutationObserver(now);
  signal.addEventListener('abort', () => page.disconnect());
  page.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style'],
  });
  return now;
}

/** Brings the row into view, unfolded, with the focus in its first field, until the person does something. */
function enterRow(): void {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), FIELDS_MS);
  let isEntered = false;
  watchRow(stop.signal, (row) => {
    const folded = row?.querySelector<HTMLElement>(FOLDED);
    if (folded) return folded.click();
    const field = row?.querySelector<HTMLElement>(FIRST);
    if (!row || !field || document.activeElement === field) return;
    field.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    field.scrollIntoView({ block: 'nearest' });
    if (isEntered) return;
    isEntered = true;
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), FOLDS_MS);
  });
  stop.signal.addEventListener('abort', () => clearTimeout(timer));
  for (const elsewhere of ['pointerdown', 'keydown'])
    document.addEventListener(elsewhere, () => stop.abort(), { signal: stop.signal });
}

/** Says that a row is still without its fields, until they are there or the row is not, whatever the person does. */
function sayWhileWaiting(say: () => () => void): void {
  const stop = new AbortController();
  const now = watchRow(stop.signal, (row) => {
    if (isLate && !(row && !row.querySelector(FIRST))) stop.abort();
  });
  let isLate = false;
  setTimeout(() => {
    isLate = true;
    now();
    if (!stop.signal.aborted) stop.signal.addEventListener('abort', say());
  }, LATE_MS);
}

/**
 * After a click that adds a row to a list: goes to its first field. The server's answer brings the fields, and folds the
 * row once more.
 * @param sayLate says that the fields are still to come, and gives what takes these words away
 */
export const followNewRow =
  (sayLate: () => () => void) =>
  (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest(ADDS)) return;
    enterRow();
    sayWhileWaiting(sayLate);
  };
