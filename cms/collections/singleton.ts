// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName } from '@portico/shared/contract/types';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { type Said, spoken } from '../i18n/said.ts';

const EXISTS: Said = {
  it: 'Esiste già: si modifica quello che c’è.',
  en: 'It exists already: edit the one that is there.',
};

/** Keeps a collection at one document: the home page and the settings exist once. */
export function keepSingleton(collection: CollectionName): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create') return args;
    const { totalDocs } = await req.payload.count({ collection, overrideAccess: true, req });
    if (totalDocs === 0) return args;
    throw new APIError(spoken(EXISTS, req.i18n.language), 409, null, true);
  };
}
