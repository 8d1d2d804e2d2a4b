// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, Where } from 'payload';
import { type Person, personOf } from './person.ts';
import { idIn } from '../values/relation-id.ts';
import { isWriter } from './roles.ts';

/** A person's own uploads: those of their organisation, and those without one. */
function ownOf({ id, organisation }: Person): Where[] {
  const mine: Where = {
    and: [{ uploadedBy: { equals: id } }, { organisation: { exists: false } }],
  };
  return organisation === undefined ? [mine] : [mine, { organisation: { equals: organisation } }];
}

/** May a person change an upload? As `uploadWriters`, of a row with the ids that it refers to. */
export function mayChangeUpload(
  person: Person,
  { organisation, uploadedBy }: { readonly organisation?: unknown; readonly uploadedBy?: unknown },
): boolean {
  if (!isWriter(person.role)) return true;
  const owner = idIn(organisation);
  return owner === undefined ? idIn(uploadedBy) === person.id : owner === person.organisation;
}

/** Writers read their own uploads and those of the Comune, whose people have no organisation; others read all. */
export const uploadReaders: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  return !isWriter(person.role) || { or: [...ownOf(person), { organisation: { exists: false } }] };
};

/** Writers change and delete their own uploads; others all. */
export const uploadWriters: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  return !isWriter(person.role) || { or: ownOf(person) };
};
