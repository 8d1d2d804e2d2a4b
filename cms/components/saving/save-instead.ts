// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Saves a form by `save` where Payload's own way, by the enter key, would put the server's answer over what is typed
 * meanwhile.
 * @returns stops it
 */
export function saveInstead(form: HTMLElement, save: () => void): () => void {
  const stop = new AbortController();
  const onSubmit = (event: Event): void => {
    if (event.target !== form) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  form.addEventListener('submit', onSubmit, { capture: true, signal: stop.signal });
  return () => stop.abort();
}
