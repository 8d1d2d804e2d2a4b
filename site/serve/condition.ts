// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingHttpHeaders } from 'node:http';

/** A part of a content: first and last byte. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

const withoutWeakness = (tag: string): string => tag.replace(/^W\//, '');

/** Does a list of tags have this one? A coding changes no text, so weak and strong tags are compared alike. */
const has = (list: string, tag: string): boolean =>
  list.trim() === '*' ||
  list.split(',').some((other) => withoutWeakness(other.trim()) === withoutWeakness(tag));

/** The status of a conditional request (RFC 9110, 13.2.2): 412, 304, or 200. There are no dates here to compare. */
export function statusFor(headers: IncomingHttpHeaders, tag: string): 200 | 304 | 412 {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (match !== undefined && !has(match, tag)) return 412;
  return noneMatch !== undefined && has(noneMatch, tag) ? 304 : 200;
}

/**
 * The part of a content that is asked for (RFC 9110, 14.1.2): `undefined` for all of it. That is the answer to a range
 * that is none (`bytes=5-2`), to several, and to one of a content that has changed (`If-Range`).
 */
export function partOf(
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  tag: string,
  bytes: number,
): Part | 'unsatisfiable' | undefined {
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return undefined;
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const size = Number(last);
    return size > 0 && bytes > 0
      ? { first: Math.max(0, bytes - size), last: bytes - 1 }
      : 'unsatisfiable';
  }
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return Number(first) < bytes ? { first: Number(first), last: end } : 'unsatisfiable';
}
