// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeOperationHook } from 'payload';

/**
 * Makes every save write the main row, as a draft. Payload's own publish state is never used: with `draft: true` the
 * main row would stay at the first autosave while lists, filters and access rules read it.
 */
export const keepWorkingCopy: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args;
  return { ...args, draft: false, data: { ...args.data, _status: 'draft' } };
};
