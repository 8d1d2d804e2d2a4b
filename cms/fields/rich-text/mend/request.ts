// SPDX-License-Identifier: AGPL-3.0-or-later

const EVENT = 'desk-mend';

/** What the editors of a form are asked to mend: the headings of one field, or all links. */
export type MendRequest =
  { readonly what: 'headings'; readonly field: string } | { readonly what: 'links' };

export function requestMending(detail: MendRequest): void {
  window.dispatchEvent(new CustomEvent<MendRequest>(EVENT, { detail }));
}

/** @returns stops listening */
export function onMendRequest(mend: (request: MendRequest) => void): () => void {
  const heard = (event: Event): void => mend((event as CustomEvent<MendRequest>).detail);
  window.addEventListener(EVENT, heard);
  return () => window.removeEventListener(EVENT, heard);
}
