// SPDX-License-Identifier: AGPL-3.0-or-later
import { isClosed } from './closed-links.ts';
import { insideOf } from './link-wrappers.ts';

/**
 * Addresses around an address: mail filters, chats and networks send readers over a server of theirs, that learns who
 * follows what, and often carries the name of the person from whose mail the link was copied.
 */

/** Wrappers around wrappers. */
const MAX_DEPTH = 6;

/** The address inside a wrapped one; what is not wrapped, or cannot be read, stays as it is. */
export function unwrapped(url: URL): URL {
  let at = url;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inside = URL.parse(insideOf(at) ?? '');
    if (!inside || !/^https?:$/.test(inside.protocol)) return at;
    at = inside;
  }
  return at;
}

/** Does an address still hide where it leads, and tell on who follows it? */
export function hidesTarget(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return insideOf(url) !== undefined || isClosed(url);
}

/** Signs of the sentence around an address, which no address ends with. */
const OF_SENTENCE = /[)\]}.,;:!?'’…]/;

const ADDRESS = /https?:\/\/[^\s<>"«»“”]+/g;

/** An address as it is written, without the signs behind it: sign by sign, because a pattern would begin at each of them. */
function withoutEnd(written: string): string {
  let end = written.length;
  while (end > 0 && OF_SENTENCE.test(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

/** The addresses in a text. */
export const addressesIn = (text: string): string[] => (text.match(ADDRESS) ?? []).map(withoutEnd);

/** A text with the addresses in it unwrapped, where a known service wraps them; it may speak of any other. */
export const withUnwrappedLinks = (text: string): string =>
  text.replaceAll(ADDRESS, (written) => {
    const address = withoutEnd(written);
    const url = URL.parse(address);
    const inside = url && unwrapped(url);
    return inside && inside !== url ? inside.href + written.slice(address.length) : written;
  });
