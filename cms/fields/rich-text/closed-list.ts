// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FieldHook, ValidationError } from 'payload';
import { say } from '../../i18n/say.ts';
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
      errors: faults.map(({ key, node }) => ({
        path: path.map(String).join('.'),
        message: say(key, req.i18n.language, { node: node ?? '' }),
      })),
      req,
    },
    req.t,
  );
};
