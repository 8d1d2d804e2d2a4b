// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterDeleteHook } from 'payload';
import { savedSearches } from '../records/saved-searches.ts';

/** The searches that a person kept go with the account, also those that others saw. */
export const removeSavedSearches: CollectionAfterDeleteHook = ({ id, req }) =>
  savedSearches.remove(req, { owner: { equals: String(id) } });
