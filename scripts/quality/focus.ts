// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

export interface FocusStop {
  /** The element that has the focus, for the report. */
  readonly what: string;
  /** Whether the reader sees all of it: inside the window and not under something else. */
  readonly seen: boolean;
  /** Whether an outline or shadow shows the focus. */
  readonly marked: boolean;
  /** Whether it comes after the stop before it in the document; no number leads elsewhere. */
  readonly inOrder: boolean;
}

/** Presses Tab through the page, from the top, and looks at every stop; at most `limit`. */
export async function tabThrough(page: Page, limit: number): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let count = 0; count < limit; count += 1) {
    await page.keyboard.press('Tab');
    const [stop] = await page.evaluate(lookAtFocus, '');
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Everything that Tab may lead to. */
const TABBABLE = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]';

/**
 * Gives the focus to everything that Tab would lead to, in turn, which is a twentieth of the work of pressing it.
 * Somebody must have pressed a key before: the browser marks the focus for those only who use the keyboard.
 */
export const focusEach = (page: Page): Promise<FocusStop[]> => page.evaluate(lookAtFocus, TABBABLE);

/**
 * Runs in the page: looks at what has the focus, or gives it to all that match a selector. Empty when the focus has left
 * the document or came round.
 */
async function lookAtFocus(selector: string): Promise<FocusStop[]> {
  const look = (element: HTMLElement, inOrder: boolean): FocusStop => {
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    // Of what is taller than the window, as a long table, the middle of the window must show a part.
    const isTall = rect.height > innerHeight;
    const y = isTall ? innerHeight / 2 : rect.top + rect.height / 2;
    const top = document.elementFromPoint(rect.left + rect.width / 2, y);
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    return {
      what: `<${element.tagName.toLowerCase()}> ${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}`,
      seen:
        top !== null &&
        (element.contains(top) || top.contains(element)) &&
        (isTall || (rect.top >= 0 && rect.bottom <= innerHeight + 1)) &&
        rect.left >= 0 &&
        rect.right <= innerWidth + 1,
      marked: outlined || style.boxShadow !== 'none',
      inOrder,
    };
  };
  if (selector !== '')
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      .flatMap((one) => {
        one.focus();
        return document.activeElement === one ? [look(one, one.tabIndex === 0)] : [];
      });
  // The browser scrolls to what has the focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  const before = document.querySelector('[data-seen-by-test]');
  if (element === before) return [];
  const position = before?.compareDocumentPosition(element) ?? Node.DOCUMENT_POSITION_FOLLOWING;
  before?.removeAttribute('data-seen-by-test');
  element.setAttribute('data-seen-by-test', '');
  return [look(element, (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)];
}
