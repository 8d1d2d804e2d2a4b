// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { personOf } from '../../access/person.ts';
import { openVersion, versions } from '../../records/versions.ts';
import { textAt } from '../../values/text-at.ts';
import { beginVersion, goesOn, keepVersion, type Writing } from './keep.ts';

const writingOf = (req: PayloadRequest): Writing => ({
  by: personOf(req.user),
  // The guard leaves there what a form of the desk says of its save.
  form: textAt(req.context['formSave'], 'form') || undefined,
});

/** Opening the editor for a new text creates a row at once: nothing was written in it yet. */
const isBlank = (type: DocumentType, row: Readonly<Record<string, unknown>>): boolean =>
  row['createdAt'] === row['updatedAt'] && !row[TYPES[type].title];

/** Keeps the working copy as it was, when a save begins something else. */
export function keepFormerVersion(type: DocumentType): CollectionBeforeChangeHook {
  return async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update') return data;
    const id = String(originalDoc.id);
    const at = String(originalDoc.updatedAt);
    const writing = writingOf(req);
    const now = new Date();
    const open = await openVersion(req, id);
    if (open && goesOn(open, writing, at, now.getTime())) return data;
    if (isBlank(type, originalDoc)) await versions.remove(req, { document: { equals: id } });
    else await keepVersion(req, type, id, at);
    await beginVersion(req, { type, id }, writing, now.toISOString());
    return data;
  };
}

/** Notes who wrote a new text first. */
export function beginFirstVersion(type: DocumentType): CollectionAfterChangeHook {
  return async ({ doc, operation, req }) => {
    if (operation !== 'create') return;
    const id = String(doc.id);
    await beginVersion(req, { type, id }, writingOf(req), String(doc.updatedAt));
  };
}
