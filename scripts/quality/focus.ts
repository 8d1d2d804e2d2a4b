// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

export interface FocusStop {
  /** The element that has the focus, for the report. */
  readonly what: string;
  /** Whether the reader sees all of it: inside the window and not under something else. */
  readonly seen: boolean;
  /** Whether an outline or shadow shows the focus. */
  readonly marked: boolean;
  /** Whether it comes after the stop before it in the document. */
  readonly inOrder: boolean;
}

/** Presses Tab through the page, from the top, and looks at every stop; at most `limit`. */
export async function tabThrough(page: Page, limit: number): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let count = 0; count < limit; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. Undefined when the focus has left the document or came round. */
async function lookAtFocus(): Promise<FocusStop | undefined> {
  // The browser scrolls to what has the focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const before = document.querySelector('[data-seen-by-test]');
  if (element === before) return undefined;
  const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const x = rect.left + rect.width / 2;
  // Of what is taller than the window, as a long table, the middle of the window must show a part.
  const isTall = rect.height > innerHeight;
  const y = isTall ? innerHeight / 2 : rect.top + rect.height / 2;
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  const position = before?.compareDocumentPosition(element) ?? Node.DOCUMENT_POSITION_FOLLOWING;
  before?.removeAttribute('data-seen-by-test');
  element.setAttribute('data-seen-by-test', '');
  return {
    what: `<${element.tagName.toLowerCase()}> ${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}`,
    seen:
      top !== null &&
      (element.contains(top) || top.contains(element)) &&
      (isTall || (rect.top >= 0 && rect.bottom <= innerHeight + 1)) &&
      rect.left >= 0 &&
      rect.right <= innerWidth + 1,
    marked: outlined || style.boxShadow !== 'none',
    inOrder: (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}
