// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import { expect, test } from 'vitest';
import { partsOf, watched } from '../../publisher/render/store-parts.ts';
import { type IndexName, INDEXES } from '../../src/queries/indexes.ts';
import { storeOf } from '../pages/portal.ts';

const store = storeOf();
const entries = DOCUMENT_TYPES.flatMap((type) => [...store.all(type)]);
const names = Object.keys(INDEXES) as IndexName[];

test.each(names)('a document that changes asks the queries again that read it by %s', (name) => {
  const indexed = entries.flatMap((entry) =>
    INDEXES[name].keysOf(entry).map((key) => ({ entry, key })),
  );
  expect(indexed.length).toBeGreaterThan(0);
  for (const { entry, key } of indexed) {
    const read: string[] = [];
    expect(watched(store, (part) => read.push(part)).by(name, key)).toContain(entry);
    expect(read).toHaveLength(1);
    expect(partsOf(entry)).toEqual(expect.arrayContaining(read));
  }
});
