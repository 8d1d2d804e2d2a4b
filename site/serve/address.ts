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
const BEHIND =
  /(?:[\s\p{P}\p{S}\p{Cf}\uFFFD]|&(?:quot|apos|gt|lt|amp|nbsp|#\d{2,4}|#x[\da-f]{2,4}))+$/iu;
/** The same in front of an address. */
const BEFORE = /^\/[\s\p{Cf}«“"'(<[]+/u;

const lossy = new TextDecoder();

/** An address without escapes; what is no text (half a sign, Latin-1) becomes U+FFFD. */
const unescaped = (pathname: string): string =>
  pathname.replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
    lossy.decode(Uint8Array.from(escapes.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))),
  );

/** A query or a place in a page whose sign has been escaped: «%3Futm_source=x», «%23quando»; not «&#39;». */
const ESCAPED_QUERY = /(^|[^&])[?#].*$/su;

/** The address that was meant, without its last slash: one slash between its parts, no escapes, nothing behind it. */
function meant(pathname: string): string {
  const path = unescaped(pathname)
    .replace(ESCAPED_QUERY, '$1')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\\/]+/g, '/');
  let rest = path;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(BEFORE, '/').replace(BEHIND, '').replace(/\/$/, '');
  }
  return rest;
}

/** Longer ones are no slip of a pen. */
const LONGEST = 500;

/**
 * Where an address that is not there leads (301): to the page that it means, query included; `undefined` when there is
 * none. The new address stands in the table, so it is no redirect itself, and on no other host (C05).
 */
export function redirectFor({ rows }: Table, { pathname, query }: Target): string | undefined {
  if (pathname.length > LONGEST) return undefined;
  const path = meant(pathname);
  // A broken escape means no page, not the first one.
  if (path === '' && unescaped(pathname).includes('%')) return undefined;
  const lower = path.toLowerCase();
  const former = FORMER_ADDRESSES[`${lower}/`] ?? '';
  const found = [`${pathname}/`, `${path}/`, path, `${lower}/`, lower, former].find(
    (address) => address !== pathname && address.startsWith('/') && Object.hasOwn(rows, address),
  );
  return found && found + (query === undefined ? '' : `?${query}`);
}
