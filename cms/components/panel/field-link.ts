// SPDX-License-Identifier: AGPL-3.0-or-later

/** Path in the form for the path of an issue, which may begin with a language as in the contract. */
export const formPath = (field: string): string => field.replace(/^locales\.[a-z]{2}\./, '');

/**
 * Ids that Payload's form may give to the element of a field, most exact first: `inBrief.2` is a row, a picture inside
 * a rich text is only found as its editor.
 */
export function fieldIds(field: string): string[] {
  const ids: string[] = [];
  let parts = formPath(field).split('.').filter(Boolean);
  while (parts.length > 0) {
    ids.push(`field-${parts.join('__')}`);
    const last = parts.at(-1) ?? '';
    if (/^\d+$/.test(last) && parts.length > 1)
      ids.push(`${parts.slice(0, -1).join('-')}-row-${last}`);
    parts = parts.slice(0, -1);
  }
  return ids;
}

const FOCUSABLE =
  'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled]), [contenteditable="true"], button:not([disabled])';

/** The element of a field; a rich text has no id but its path. */
function find(field: string): HTMLElement | undefined {
  for (const id of fieldIds(field)) {
    const path = id.replace(/^field-/, '').replaceAll('__', '.');
    const found =
      document.getElementById(id) ?? document.querySelector(`[data-field-path="${path}"]`);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

/** Opens the collapsed rows around an element. @returns whether there was one */
function unfold(element: HTMLElement): boolean {
  let opened = false;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (!at.classList.contains('collapsible--collapsed')) continue;
    opened = true;
    at.querySelector<HTMLElement>(
      ':scope > .collapsible__toggle-wrap .collapsible__toggle',
    )?.click();
  }
  return opened;
}

/** Milliseconds between two looks whether a row has opened, and after which it is no longer waited for. */
const LOOK_MS = 50;
const OPEN_MS = 2000;

/** Calls `then` when the rows around an element have opened: before, it cannot have the focus and is elsewhere. */
function onceOpen(element: HTMLElement, then: () => void): void {
  const end = Date.now() + OPEN_MS;
  const look = (): void => {
    const opens = !element.checkVisibility() || element.closest('.rah-animating--down') !== null;
    if (opens && Date.now() < end) setTimeout(look, LOOK_MS);
    else then();
  };
  setTimeout(look, LOOK_MS);
}

/**
 * Scrolls to an element, inside rows that may be collapsed.
 * @param then is called when it is in view
 */
export function bringIntoView(element: HTMLElement, then: () => void): void {
  const show = (): void => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    then();
  };
  if (unfold(element)) onceOpen(element, show);
  else show();
}

/** Focuses what appears under a selector. */
function focusSoon(selector: string): void {
  const page = new MutationObserver(() => {
    const field = document.querySelector<HTMLElement>(selector);
    if (!field) return;
    page.disconnect();
    field.focus();
  });
  page.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => page.disconnect(), DRAWER_MS);
}

/** Milliseconds for a drawer to load its form. */
const DRAWER_MS = 10_000;

/** Does this field stand with a picture in the library, not in the form? */
export const isPictureAlt = (field: string): boolean => /(^|\.)picture\.alt$/.test(field);

/**
 * Opens the drawer of a picture without an alternative text, where that is written.
 * @param nth of the pictures of this element that lack one, counted from 0
 */
function openPicture(element: HTMLElement, nth: number): boolean {
  // Which pictures have one is known a moment after they are shown.
  const cards = element.querySelectorAll<HTMLElement>(
    '.upload-relationship-details:not([data-desk-alt="there"])',
  );
  const card = cards[nth] ?? cards[0];
  const edit = card?.querySelector<HTMLElement>('.upload-relationship-details__edit');
  if (!card || !edit) return false;
  unfold(card);
  edit.click();
  focusSoon('dialog [id^="field-alt"], .drawer [id^="field-alt"]');
  return true;
}

/**
 * Scrolls to a field and focuses it; the alternative text of a picture opens beside the form.
 * @param nth of the fields that this name may mean, counted from 0
 */
export function goToField(field: string, nth = 0): boolean {
  const element = find(field);
  if (!element) return false;
  bringIntoView(element, () => {
    if (isPictureAlt(field) && openPicture(element, nth)) return;
    const target = element.matches(FOCUSABLE)
      ? element
      : // Of a rich text the editable area, not the first button of its toolbar.
        (element.querySelector<HTMLElement>('[contenteditable="true"]') ??
        element.querySelector<HTMLElement>(FOCUSABLE));
    target?.focus({ preventScroll: true });
  });
  return true;
}

const HASH = '#campo=';

/** The link that opens the document in a language and goes to a field. */
export const fieldHref = (field: string, locale: string | undefined, current: string): string =>
  `${locale && locale !== current ? `?locale=${locale}` : ''}${HASH}${encodeURIComponent(formPath(field))}`;

/** The field that the hash of an address names. */
export function fieldInHash(hash: string): string | undefined {
  return hash.startsWith(HASH) ? decodeURIComponent(hash.slice(HASH.length)) : undefined;
}
