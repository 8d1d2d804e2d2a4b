// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook } from 'payload';
import { organisationKind } from '../access/organisation-kind.ts';
import { isWriter } from '../access/roles.ts';
import { idIn } from '../values/relation-id.ts';

/** Adds to an account what its organisation is: rights depend on it. */
export const addOrganisationKind: CollectionAfterReadHook = async ({ doc, req }) =>
  isWriter(doc.role)
    ? { ...doc, organisationKind: await organisationKind(req, idIn(doc.organisation)) }
    : doc;
