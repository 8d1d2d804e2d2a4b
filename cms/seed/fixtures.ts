// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, hasPage, PAGE_TYPES } from '@portico/shared/contract/types';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PublishedDocument } from '@portico/shared/contract/document';
import { parseOrThrow } from '@portico/shared/errors';

/** Where the demo content lies: one JSON file a document, and the pictures by content hash. */
export const FIXTURES = path.resolve(import.meta.dirname, '../../shared/fixtures');

/** In an order in which everything comes after what it refers to; links inside texts may point ahead. */
const IN_ORDER = [...PAGE_TYPES, ...DOCUMENT_TYPES.filter((type) => !hasPage(type))];

/**
 * Reads all demo content.
 * @throws ContractError naming the file and each place that is not as the contract says
 */
export async function readFixtures(folder = FIXTURES): Promise<PublishedDocument[]> {
  const documents: PublishedDocument[] = [];
  for (const type of IN_ORDER) {
    for (const name of (await readdir(path.join(folder, type))).sort()) {
      if (!name.endsWith('.json')) continue;
      const file = path.join(folder, type, name);
      documents.push(
        parseOrThrow(PublishedDocument, JSON.parse(await readFile(file, 'utf8')), file),
      );
    }
  }
  return documents;
}
