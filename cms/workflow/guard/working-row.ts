// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { afterReadTraverseFields, deepCopyObjectSimple, type PayloadRequest } from 'payload';
import type { JsonObject } from '../../values/json.ts';

/** A working copy in all languages, as the database holds it. */
export interface WorkingRow extends JsonObject {
  readonly id: string;
}

/** @returns `undefined` when there is no such document */
export async function readWorkingRow(
  { payload, transactionID }: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<WorkingRow | undefined> {
  const found = await payload.db.findOne<WorkingRow>({
    collection: COLLECTION_OF[type],
    where: { id: { equals: id } },
    // The adapter reads `transactionID` and nothing else of a request.
    req: { transactionID } as PayloadRequest,
  });
  return found ?? undefined;
}

/** A working copy as the answer to a save shows it: in the language of the request, references as ids. */
export async function shownRow(
  req: PayloadRequest,
  type: DocumentType,
  row: WorkingRow,
): Promise<JsonObject> {
  const collection = req.payload.collections[COLLECTION_OF[type]].config;
  const doc = deepCopyObjectSimple(row) as JsonObject;
  const fieldPromises: Promise<void>[] = [];
  const populationPromises: Promise<void>[] = [];
  afterReadTraverseFields({
    ...{ collection, global: null, fields: collection.fields, doc, siblingDoc: doc },
    ...{ req, context: req.context, locale: req.locale ?? null, fallbackLocale: false },
    ...{ depth: 0, currentDepth: 1, draft: false, findMany: false, flattenLocales: true },
    ...{ overrideAccess: true, showHiddenFields: false, fieldPromises, populationPromises },
    ...{ parentIndexPath: '', parentPath: '', parentSchemaPath: '' },
  });
  // A hook may find more to do.
  while (fieldPromises.length > 0 || populationPromises.length > 0)
    await Promise.all([...fieldPromises.splice(0), ...populationPromises.splice(0)]);
  return doc;
}
