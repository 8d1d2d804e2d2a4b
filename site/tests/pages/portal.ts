// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '@portico/shared/canonical';
import { type DocumentOf, PublishedDocument } from '@portico/shared/contract/document';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { stampEntry } from '../../publisher/render/stamp.ts';
import { createStore } from '../../publisher/render/store.ts';
import type { Ask, Entry, Store } from '../../src/queries/query.ts';

/** The documents of the demonstration as a store that tests ask, with changes of their own. */
const FIXTURES = path.resolve(import.meta.dirname, '../../../shared/fixtures');

export const ORIGIN = 'https://portale.example';

export const fixtures: readonly PublishedDocument[] = readdirSync(FIXTURES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) =>
    PublishedDocument.parse(JSON.parse(readFileSync(path.join(FIXTURES, name), 'utf8'))),
  );

/** The first fixture of a type, to be changed. */
export function fixture<T extends DocumentType>(type: T): DocumentOf<T> {
  const found = fixtures.find((document) => document.type === type);
  if (!found) throw new Error(`There is no fixture of type ${type}.`);
  // Found by its type.
  return structuredClone(found) as DocumentOf<T>;
}

export interface Setting {
  /** Take the place of the fixtures with the same id. */
  readonly changed?: readonly PublishedDocument[];
  /** Ids of fixtures that are not there. */
  readonly without?: readonly string[];
  readonly withdrawn?: readonly Withdrawal[];
  readonly today?: string;
  readonly version?: number;
}

function publishedIn(minute: number, version: number, document: PublishedDocument): Entry {
  const at = new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();
  const { type, id } = document;
  const history = { firstPublished: at, modified: at, revision: minute + 1, version };
  // The contract parsed the document by its type.
  return stampEntry({ type, id, document, digest: digestOf(document), ...history } as Entry);
}

const kept = new Map<PublishedDocument, Map<string, Entry>>(
  fixtures.map((document) => [document, new Map()]),
);

/** A document as it stands in a store. Fixtures are kept, as the publisher keeps what did not change. */
function entryOf(minute: number, version: number, document: PublishedDocument): Entry {
  const known = kept.get(document);
  const key = `${minute} ${version}`;
  const entry = known?.get(key) ?? publishedIn(minute, version, document);
  known?.set(key, entry);
  return entry;
}

/** A store of the fixtures, published one a minute. */
export function storeOf(setting: Setting = {}): Store {
  const { changed = [], without = [], withdrawn = [], today = '2026-06-01', version = 1 } = setting;
  const documents = new Map([...fixtures, ...changed].map((document) => [document.id, document]));
  for (const id of without) documents.delete(id);
  const entries = [...documents.values()].map(
    (document, index) => [document.id, entryOf(index, version, document)] as const,
  );
  return createStore({
    entries: new Map(entries),
    withdrawals: new Map(withdrawn.map((withdrawal) => [withdrawal.id, withdrawal])),
    today,
  });
}

/** Asks a store as a page does. */
export const askOf =
  (store: Store): Ask =>
  (query, params) =>
    query.answer(store, params);
