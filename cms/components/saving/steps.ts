// SPDX-License-Identifier: AGPL-3.0-or-later

/** Event of the window at each step back or forward, before Next's router hears of it; prevented, it never does. */
export const STEP = 'desk:step';

/** Announces each step as {@link STEP}. To be called before Next's router listens. */
export function announceSteps(): void {
  window.addEventListener('popstate', (event) => {
    const isFree = window.dispatchEvent(new Event(STEP, { cancelable: true }));
    if (!isFree) event.stopImmediatePropagation();
  });
}
