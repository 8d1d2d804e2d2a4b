// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName } from '@portico/shared/contract/types';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { say } from '../i18n/say.ts';

/** Keeps a collection at one document: the home page and the settings exist once. */
export function keepSingleton(collection: CollectionName): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create') return args;
    const { totalDocs } = await req.payload.count({ collection, overrideAccess: true, req });
    if (totalDocs === 0) return args;
    throw new APIError(say('error.single', req.i18n.language), 409, null, true);
  };
}
