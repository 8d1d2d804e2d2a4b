// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { Entry } from '../../src/queries/query.ts';

const stamps = new WeakMap<object, string>();

/** Lets an entry count as its digest (and its place in history) wherever it stands in an answer. */
export function stampEntry<E extends Entry>(entry: E): E {
  const { digest, firstPublished, modified, revision, version } = entry;
  stamps.set(entry, `${digest} ${firstPublished} ${modified} ${revision} ${version}`);
  stamps.set(entry.document, digest);
  return Object.freeze(entry);
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const stamp = stamps.get(value);
  if (stamp !== undefined) return stamp;
  if (value instanceof Map || value instanceof Set) {
    throw new TypeError('The answer of a query holds a Map or Set: give an array or an object.');
  }
  return value;
}

/** The hash of an answer: the same for the same answer, another one for another. «Nothing there» has its own. */
export function hashOfAnswer(answer: unknown): string {
  const text = JSON.stringify(answer, plain) ?? 'undefined';
  return text.length <= 64 ? text : createHash('sha256').update(text).digest('base64');
}
