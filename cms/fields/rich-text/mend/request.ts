// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Explaining } from './terms.ts';

const EVENT = 'desk-mend';

/** What the editors of a form are asked to mend: the headings of one field, all links, or a term to explain in a field. */
export type MendRequest =
  | { readonly what: 'headings'; readonly field: string }
  | { readonly what: 'links' }
  | ({ readonly what: 'term'; readonly field: string } & Explaining)
  /** The same in the editor inside a block that has these words: of several the first that claims it. */
  | ({
      readonly what: 'inner-term';
      readonly words: string;
      readonly claim: () => boolean;
    } & Explaining);

export function requestMending(detail: MendRequest): void {
  window.dispatchEvent(new CustomEvent<MendRequest>(EVENT, { detail }));
}

/** @returns stops listening */
export function onMendRequest(mend: (request: MendRequest) => void): () => void {
  const heard = (event: Event): void => mend((event as CustomEvent<MendRequest>).detail);
  window.addEventListener(EVENT, heard);
  return () => window.removeEventListener(EVENT, heard);
}
