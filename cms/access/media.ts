// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, Where } from 'payload';
import { type Person, personOf } from './person.ts';

/**
 * Whose a picture is: of an organisation, whoever uploaded it and wherever they are now; without one, of whoever
 * uploaded it.
 */
function ownOf({ id, organisation }: Person): Where[] {
  const mine: Where = {
    and: [{ uploadedBy: { equals: id } }, { organisation: { exists: false } }],
  };
  return organisation === undefined ? [mine] : [mine, { organisation: { equals: organisation } }];
}

const seesAll = ({ role }: Person): boolean => role === 'administrator' || role === 'reviewer';

/** Editors and organisers read their own pictures, and those of the Comune: who works for it has no organisation. */
export const pictureReaders: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  return seesAll(person) || { or: [...ownOf(person), { organisation: { exists: false } }] };
};

/** They change and remove their own. */
export const pictureWriters: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  return seesAll(person) || { or: ownOf(person) };
};
