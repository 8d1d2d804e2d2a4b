// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { blobsIn } from '@portico/shared/contract/blob';
import type { PublishedDocument } from '@portico/shared/contract/document';
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { writeBlob } from '../media/blob-store.ts';
import { type Imported, importDocument } from '../present/import/document.ts';
import { filesOf } from '../present/import/files.ts';
import { libraryOf } from '../present/import/pictures.ts';
import { catalogueSaved } from '../records/catalogue.ts';
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { titlesIn } from '../records/titles.ts';
import { fileRowFor, mediaRowFor } from './import/library.ts';
import { createWorkingCopy } from './import/write.ts';
import { FIXTURES } from './fixtures.ts';

async function exists(payload: Payload, { type, id }: PublishedDocument): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: COLLECTION_OF[type],
    where: { id: { equals: id } },
    overrideAccess: true,
  });
  return totalDocs > 0;
}

/** Brings the pictures and files of a document into the store by content hash. */
async function storeBlobs(dataDir: string, document: PublishedDocument): Promise<void> {
  for (const { sha256: named, format } of blobsIn(document)) {
    const file = path.join(FIXTURES, 'blobs', `${named}.${format}`);
    const written = await writeBlob(dataDir, await readFile(file));
    if (written !== named) throw new Error(`${file} is not what its name says: it is ${written}.`);
  }
}

/** The contract does not say whose a press item is: in the demo it belongs to the organisation of its author. */
function ownedBy(req: PayloadRequest, imported: Imported): Imported {
  const organisation = req.user?.organisation;
  if (imported.type !== 'press' || !organisation) return imported;
  return { ...imported, shared: { ...imported.shared, organisation } };
}

async function write(req: PayloadRequest, document: PublishedDocument): Promise<void> {
  const rows = new Map<string, string>();
  for (const picture of libraryOf(document).pictures)
    rows.set(picture.key, await mediaRowFor(req, picture));
  for (const one of filesOf(document)) rows.set(one.file.sha256, await fileRowFor(req, one));
  const rowOf = (key: string): string => {
    const row = rows.get(key);
    if (row === undefined)
      throw new Error(`The picture or file ${key} of ${document.id} has no row.`);
    return row;
  };
  const imported = importDocument(document, rowOf, ({ sha256 }) => rowOf(sha256));
  await createWorkingCopy(req, ownedBy(req, imported));
}

/**
 * Writes a document into the CMS as a working copy of its author, in one transaction. One that is there stays as it is.
 * @returns whether it was put in
 */
export async function storeDocument(
  req: PayloadRequest,
  dataDir: string,
  document: PublishedDocument,
): Promise<boolean> {
  if (await exists(req.payload, document)) return false;
  await storeBlobs(dataDir, document);
  await initTransaction(req);
  try {
    await write(req, document);
    await commitTransaction(req);
    return true;
  } catch (cause) {
    await killTransaction(req);
    throw new Error(`The demo's ${document.type} ${document.id} could not be stored.`, { cause });
  }
}

/** Puts the names of documents that are not there yet into the catalogue: they refer to each other in circles. */
export async function nameDocuments(
  db: Db,
  documents: readonly PublishedDocument[],
): Promise<void> {
  for (const document of documents) {
    const { id, type } = document;
    if (await catalogue.first(db, { id: { equals: id } })) continue;
    const saved = titlesIn(type, document);
    await catalogueSaved(db, { id, type, saved, organisation: null, edition: null });
  }
}
