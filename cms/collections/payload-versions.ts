// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeOperationHook, Payload } from 'payload';
import { takeRow } from '../records/row-in-hand.ts';

const NONE = {
  docs: [],
  totalDocs: 0,
  limit: 0,
  page: 1,
  totalPages: 1,
  pagingCounter: 1,
  hasNextPage: false,
  hasPrevPage: false,
};

/**
 * Payload keeps a version beside each main row: a save would write the whole text twice, and read it three times more.
 * The main row is the working copy, and the desk has versions of its own (`records/versions.ts`): those of Payload are
 * neither written nor read. Rows of before are removed with their document.
 */
export function keepNoPayloadVersions({ db }: Payload): void {
  // Before a save Payload asks for the newest version, and where there is none for the main row.
  db.findVersions = ({ collection, req, where }) => {
    const version = takeRow(req, collection, where ?? {});
    const docs = version ? [{ id: version.id, parent: version.id, version }] : [];
    return Promise.resolve({ ...NONE, docs: docs as never[] });
  };
  db.createVersion = ({ parent, createdAt, updatedAt, versionData }) =>
    Promise.resolve({ id: String(parent), parent, createdAt, updatedAt, version: versionData });
}

/** Reads the working copy from its main row, also where Payload asks for the newest version. */
export const readMainRow: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'read' ? { ...args, draft: false } : args;
