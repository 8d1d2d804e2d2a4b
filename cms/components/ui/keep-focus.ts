// SPDX-License-Identifier: AGPL-3.0-or-later

/** Milliseconds in which the server's answer may draw an element anew. */
const ANSWER_MS = 10_000;

/**
 * Gives the focus back to an element that is moved, or drawn anew by the server's answer, until the person does
 * something.
 * @param find the element as it is now
 */
export function keepFocus(find: () => HTMLElement | null): void {
  const stop = new AbortController();
  const giveBack = (): void => {
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  };
  const page = new MutationObserver(giveBack);
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  stop.signal.addEventListener('abort', () => {
    page.disconnect();
    clearTimeout(timer);
  });
  page.observe(document.body, { childList: true, subtree: true });
  for (const elsewhere of ['pointerdown', 'keydown'])
    document.addEventListener(elsewhere, () => stop.abort(), { signal: stop.signal });
  requestAnimationFrame(giveBack);
}
