// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { expect, test } from 'vitest';
import { type AcceptedSet, NOTHING } from '../../publisher/accepted/accepted-set.ts';
import type { AcceptedEntry, JournalEntry } from '../../publisher/accepted/journal-entry.ts';
import { holdReason } from '../../publisher/follow/hold-reasons.ts';
import { articleId } from './documents.ts';

const AT = '2026-06-01T10:00:00.000Z';
const NOW = Date.parse(AT);
const LINEAGE = '00000000-0000-4000-8000-000000000000';
const seen = { revision: 1, hash: sha256('seen') };

const entry = (n: number): AcceptedEntry => ({
  id: articleId(n),
  type: 'article',
  digest: sha256(`text ${n}`),
  firstPublished: AT,
  modified: AT,
  revision: 1,
  version: 1,
  since: AT,
});

const entries = Array.from({ length: 400 }, (_, n) => entry(n));

/** Does the publisher follow so many withdrawals now, when so many were withdrawn a minute ago? */
function isFollowed(fresh: number, recent: number): boolean {
  const gone = ({ id, type }: AcceptedEntry) => {
    return { id, type, revision: 2, at: AT, reason: 'Superato.', slugs: {} };
  };
  const earlier = entries.slice(0, recent);
  const here = entries.slice(recent);
  const set: AcceptedSet = {
    ...NOTHING,
    line: 1,
    lineage: LINEAGE,
    revision: 1,
    seen,
    entries: new Map(here.map((one) => [one.id, one])),
    withdrawn: new Map(earlier.map((one) => [one.id, gone(one)])),
  };
  const line: JournalEntry = {
    number: 1,
    at: new Date(NOW - 60_000).toISOString(),
    lineage: LINEAGE,
    revision: 1,
    seen,
    changes: earlier.map((one) => {
      return { id: one.id, before: one, after: null, gone: { before: null, after: gone(one) } };
    }),
    refused: [],
  };
  const documents = here.slice(fresh);
  const manifest = {
    contract: 1 as const,
    lineage: LINEAGE,
    revision: 2,
    hash: sha256('next'),
    since: seen,
    count: documents.length,
    documents,
    withdrawn: [...earlier, ...here.slice(0, fresh)].map(gone),
  };
  return holdReason(set, manifest, [line], NOW) === undefined;
}

test('I9: one document in twenty may be withdrawn in an hour, of those that there were', () => {
  expect([isFollowed(20, 0), isFollowed(21, 0)]).toEqual([true, false]);
  expect([isFollowed(10, 10), isFollowed(11, 10)]).toEqual([true, false]);
  expect([isFollowed(1, 19), isFollowed(1, 20)]).toEqual([true, false]);
});
