// SPDX-License-Identifier: AGPL-3.0-or-later
import { isClosed } from './closed-links.ts';
import { readerOf } from './link-wrappers.ts';

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
    const inside = URL.parse(readerOf(at)?.(at) ?? '');
    if (!inside || !/^https?:$/.test(inside.protocol)) return at;
    at = inside;
  }
  return at;
}

/** Does an address still hide where it leads, and tell on who follows it? */
export function hidesTarget(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return readerOf(url) !== undefined || isClosed(url);
}

/** Signs of the sentence around an address, which no address ends with. */
const OF_SENTENCE = /[)\]}.,;:!?'’…]+$/;

const ADDRESS = /https?:\/\/[^\s<>"«»“”]+/g;

const endOf = (written: string): string => OF_SENTENCE.exec(written)?.[0] ?? '';

/** The addresses in a text. */
export const addressesIn = (text: string): string[] =>
  (text.match(ADDRESS) ?? []).map((written) =>
    written.slice(0, written.length - endOf(written).length),
  );

/** A text with the addresses in it unwrapped. */
export const withUnwrappedLinks = (text: string): string =>
  text.replaceAll(ADDRESS, (written) => {
    const behind = endOf(written);
    const address = written.slice(0, written.length - behind.length);
    const url = URL.parse(address);
    const inside = url && unwrapped(url);
    return inside && inside !== url ? inside.href + behind : written;
  });
