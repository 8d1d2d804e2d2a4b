// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook } from 'payload';
import { organisationKind } from '../access/organisation-kind.ts';
import { isWriter } from '../access/roles.ts';
import { idIn } from '../values/relation-id.ts';

/** Adds to an account what its organisation is: rights depend on it. */
export const addOrganisationKind: CollectionAfterReadHook = async ({ doc, req }) => {
  if (!isWriter(doc.role)) return doc;
  try {
    return { ...doc, organisationKind: await organisationKind(req, idIn(doc.organisation)) };
  } catch (error) {
    // Payload would take the account for logged out, and say nothing.
    req.payload.logger.error({ err: error, msg: `The organisation of ${doc.id} cannot be read` });
    return doc;
  }
};
