// SPDX-License-Identifier: AGPL-3.0-or-later
import { FORMER_ADDRESSES } from '@portico/shared/paths';
import type { Table } from '../release/table.ts';

/** The path of a request and the query behind it. */
export interface Target {
  readonly pathname: string;
  readonly query: string | undefined;
}

/**
 * What a request asks for (RFC 9112, 3.2): `/path`, or the whole address, of which the host says nothing here.
 * `undefined` when it is neither.
 */
export function targetOf(url: string): Target | undefined {
  const origin = url.startsWith('/') ? '' : /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0];
  if (origin === undefined) return undefined;
  const target = origin === '' ? url : url.slice(origin.length);
  const mark = target.indexOf('?');
  const pathname = (mark < 0 ? target : target.slice(0, mark)) || '/';
  return { pathname, query: mark < 0 ? undefined : target.slice(mark + 1) };
}

/**
 * Signs that programs take into an address when somebody pastes it: those around it in a sentence, unseen ones, and
 * what is left of markup. Each sign is matched in one way only (the `;` of `&lt;` as a sign): with two, a long row of
 * them would take for ever.
 */
const BEHIND = /(?:[\s\p{P}\p{S}\uFFFD]|&(?:quot|apos|gt|lt|amp|nbsp|#\d{2,4}|#x[\da-f]{2,4}))+$/iu;
/** The same in front of an address. */
const BEFORE = /^\/[\s«“"'(<[]+/u;

/** A sign that nobody sees. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const lossy = new TextDecoder();

const unescapedOnce = (pathname: string): string =>
  pathname.replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
    lossy.decode(Uint8Array.from(escapes.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))),
  );

/** How often programs on the way escape an address, one after the other. */
const MAX_ESCAPES = 3;

/** An address without escapes; what is no text (half a sign, Latin-1) becomes U+FFFD. */
function unescaped(pathname: string): string {
  let path = pathname;
  for (let times = 0; times < MAX_ESCAPES; times += 1) path = unescapedOnce(path);
  return path;
}

/** A query or a place in a page whose sign has been escaped: «%3Futm_source=x», «%23quando»; not «&#39;». */
const ESCAPED_QUERY = /(^|[^&])[?#].*$/su;

/** Without what surrounds an address. */
function bare(path: string): string {
  let rest = path;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(BEFORE, '/')
      .replace(BEHIND, '')
      .replace(/\/(?:index\.html?)?$/i, '');
  }
  return rest;
}

/** What no address of ours has, and all behind it: markup, a second address, the rest of a sentence. */
const BROKEN_OFF = /[\s\p{Cc}<>"`|{}()[\]&;,].*$/su;

/** As an address is typed from paper, where it is broken at hyphens: «/città-⏎sicure» is «/citta-sicure». */
const typed = (path: string): string =>
  path
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/([/-])\s+/g, '$1')
    .replace(/\s+/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** The first page, as programs write it, and as it stands in a sentence: «(https://…/).» */
const FIRST_PAGE =
  /^\/?(?:index\.html?)?(?:[\s.,:;!?'"’‘«»“”()<>[\]…]|&(?:quot|apos|gt|lt|amp|nbsp|#\d{2,4}|#x[\da-f]{2,4}))*$/i;

/** The addresses that may be meant, without their last slash: one slash between parts, no escapes, nothing behind. */
function meant(pathname: string): string[] {
  const asked = unescaped(pathname)
    .replace(ESCAPED_QUERY, '$1')
    .replace(UNSEEN, '')
    .replace(/[\\/]+/g, '/');
  if (FIRST_PAGE.test(asked)) return [''];
  const path = bare(asked);
  // What only has other signs is no address, the first page neither.
  return [path, typed(path), bare(path.replace(BROKEN_OFF, ''))].filter(
    (reading) => reading !== '' && reading !== '/',
  );
}

/** Longer ones are no slip of a pen. */
const LONGEST = 500;

/**
 * Where an address that is not there leads (301): to the page that it means, query included; `undefined` when there is
 * none. The new address stands in the table, so it is no redirect itself, and on no other host (C05).
 */
export function redirectFor({ rows }: Table, { pathname, query }: Target): string | undefined {
  if (pathname.length > LONGEST) return undefined;
  const addresses = meant(pathname).flatMap((path) => {
    const lower = path.toLowerCase();
    return [`${path}/`, path, `${lower}/`, lower, FORMER_ADDRESSES[`${lower}/`] ?? ''];
  });
  const found = [`${pathname}/`, ...addresses].find(
    (address) => address !== pathname && address.startsWith('/') && Object.hasOwn(rows, address),
  );
  return found && found + (query === undefined ? '' : `?${query}`);
}
