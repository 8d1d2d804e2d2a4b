// SPDX-License-Identifier: AGPL-3.0-or-later

import { isOwnName } from './own-name.ts';

/** What the address of an article says of it; what it does not say is absent. */
export interface AddressFacts {
  readonly outlet?: string;
  /** `2023-09-27`. */
  readonly date?: string;
  /** The words of the address, without capitals and accents: to be corrected. */
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

const DAY = /(?:^|\D)(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)/;

function dateOf(path: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(path) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}

/** Fewer words are a section or a number. */
const TITLE_WORDS = 4;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function wordsOf(segment: string): readonly string[] {
  return decoded(segment)
    .replace(/\.(?:html?|php|aspx?|shtml|pdf|docx?|odt)$/i, '')
    .split(/[-_+\s]+/)
    .filter((word) => /^\p{L}[\p{L}’']*$|^\d{1,4}$/u.test(word));
}

function titleOf(path: string): string | undefined {
  const longest = path
    .split('/')
    .map(wordsOf)
    .reduce((a, b) => (b.length > a.length ? b : a), []);
  const text = longest.join(' ');
  return longest.length < TITLE_WORDS
    ? undefined
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 250);
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
  const date = dateOf(url.pathname);
  const title = titleOf(url.pathname);
  return {
    outlet: outletOf(host, known),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
  };
}

/** Why nobody can open what was pasted: it is no address, or one that leads into a network of its own. */
export type AddressFault = 'words' | 'inside';

/** An address of numbers: no outlet has one, a server in an office has. */
const NUMBERS = /^[\d.]+$|^\[/;

/** As it is typed, an address is not whole: it is judged once it names a page, or begins as none does. */
const BEGUN = /^h(?:t(?:t(?:p(?:s(?::\/{0,2}\S*)?|:\/{0,2}\S*)?)?)?)?$/i;

/** @returns nothing for an address that a reader may open, and for one that is still being typed */
export function addressFault(pasted: string): AddressFault | undefined {
  const text = pasted.trim();
  if (text === '') return undefined;
  if (!BEGUN.test(text)) return 'words';
  const url = URL.parse(text);
  if (!url || (url.pathname.length < 2 && url.search === '')) return undefined;
  return isOwnName(url.hostname) || NUMBERS.test(url.hostname) ? 'inside' : undefined;
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
