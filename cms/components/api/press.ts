// SPDX-License-Identifier: AGPL-3.0-or-later

/** Milliseconds that a press is waited for: its end may come where the page does not hear it. */
const MAX_MS = 2000;
/** Milliseconds after its end in which the click comes; a touch screen takes a moment. */
const CLICK_MS = 50;

let press: PromiseWithResolvers<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function endIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    press?.resolve();
    press = undefined;
  }, ms);
}

if (typeof document !== 'undefined') {
  document.addEventListener(
    'pointerdown',
    () => {
      press ??= Promise.withResolvers<void>();
      endIn(MAX_MS);
    },
    true,
  );
  for (const name of ['pointerup', 'pointercancel'])
    document.addEventListener(name, () => press && endIn(CLICK_MS), true);
}

/**
 * Waits for the end of a press of mouse or finger: what comes between its two halves moves the button from under it, and
 * the browser clicks nothing.
 */
export async function released(): Promise<void> {
  await press?.promise;
}
