// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FieldHook, ValidationError } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { tidy } from './tidy.ts';

/**
 * Before a text is stored: what has a place in the closed list is put there, the rest is refused in words. Nothing is
 * dropped in silence, and nothing unknown is ever stored (abuse cases C01, C02).
 */
export const closedList: FieldHook = ({ value, req, path, collection }) => {
  if (value === null || value === undefined) return value;
  const { root, faults } = tidy(value);
  if (faults.length === 0) return root;
  throw new ValidationError(
    {
      ...(collection && { collection: collection.slug }),
      errors: faults.map(({ message }) => ({
        path: path.map(String).join('.'),
        message: spoken(message, req.i18n.language),
      })),
      req,
    },
    req.t,
  );
};
