// SPDX-License-Identifier: AGPL-3.0-or-later

import { dayIn, titleIn } from './address-words.ts';
import { isOwnName } from './own-name.ts';

/** What the address of an article says of it; what it does not say is absent. */
export interface AddressFacts {
  readonly outlet?: string;
  /** `2023-09-27`. */
  readonly date?: string;
  /** The words of the address, without capitals of names: to be corrected. */
  readonly title?: string;
}

/** An outlet with the address of something that it published. */
export interface KnownOutlet {
  readonly outlet?: string | null;
  readonly link?: string | null;
}

const hostOf = (link: string | null | undefined): string | undefined =>
  URL.parse(link ?? '')?.hostname.replace(/^www\./, '');

/** The outlet under which earlier items of the same site stand; else the name of the site. */
function outletOf(host: string, known: readonly KnownOutlet[]): string {
  const found = known.find(({ link, outlet }) => outlet && hostOf(link) === host);
  return found?.outlet ?? host;
}

/**
 * What can be read in the address of an article. The page itself is not fetched: newspapers answer programs with consent
 * walls and refusals, and a server that opens what people paste can be made to open what it must not.
 * @returns `undefined` when it is not a whole http(s) address
 */
export function readAddress(link: string, known: readonly KnownOutlet[]): AddressFacts | undefined {
  const url = URL.parse(link.trim());
  const host = hostOf(link.trim());
  if (!url || !host?.includes('.') || !/^https?:$/.test(url.protocol)) return undefined;
  const date = dayIn(url.pathname);
  const title = titleIn(url.pathname);
  return {
    outlet: outletOf(host, known),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
  };
}

/** What is wrong with what was pasted: it is no address, or one without its beginning, of numbers, or outside the open web. */
export type AddressFault = 'words' | 'beginning' | 'numbers' | 'inside';

/** A server that has no name: no outlet writes so, whether others can open it or not. */
const NUMBERS = /^[\d.]+$|^\[/;

/** `www.giornale.it/articolo`, as browsers show an address; a name without a page can be that of a file. */
const WITHOUT_BEGINNING = /^(?:www\.\S*|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?[/?]\S*)$/iu;

/** As it is typed, an address is not whole: it is judged once it names a page, or begins as none does. */
const BEGUN = /^h(?:t(?:t(?:p(?:s(?::\/{0,2}\S*)?|:\/{0,2}\S*)?)?)?)?$/i;

/** @returns nothing for an address that a reader may open, and for one that is still being typed */
export function addressFault(pasted: string): AddressFault | undefined {
  const text = pasted.trim();
  if (text === '') return undefined;
  if (WITHOUT_BEGINNING.test(text)) return 'beginning';
  if (!BEGUN.test(text)) return 'words';
  const url = URL.parse(text);
  if (!url || (url.pathname.length < 2 && url.search === '')) return undefined;
  if (NUMBERS.test(url.hostname)) return 'numbers';
  return isOwnName(url.hostname) ? 'inside' : undefined;
}

/** Characters of a condition that the gate takes, with room for what is escaped. */
const MAX_SOUGHT = 300;

/**
 * Conditions for items of the same site and, however many that site has, for those with the address itself.
 * @returns `undefined` when it is not a whole http(s) address
 */
export function itemsLike(
  link: string,
): { readonly site: string; readonly page: string } | undefined {
  const url = URL.parse(link.trim());
  const host = hostOf(link.trim());
  if (!url || !host || readAddress(link, []) === undefined) return undefined;
  const part = (text: string): string => encodeURIComponent(text.slice(0, MAX_SOUGHT));
  const site = `where[and][0][link][contains]=${part(host)}`;
  return { site, page: `${site}&where[and][1][link][contains]=${part(url.pathname)}` };
}

/** Is something with this link there already? */
export const isKnown = (link: string, known: readonly KnownOutlet[]): boolean => {
  const href = URL.parse(link.trim())?.href;
  return href !== undefined && known.some((one) => URL.parse(one.link ?? '')?.href === href);
};
