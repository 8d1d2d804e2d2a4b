// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeDeleteHook } from 'payload';
import { personOf } from '../../access/person.ts';
import { UNTITLED } from '../../records/catalogue.ts';
import { VerbError } from '../../records/verb-error.ts';
import { findPicture } from './find.ts';
import { PICTURE_MESSAGES } from './messages.ts';
import { notNoted } from '../picture-uses/note-uses.ts';
import { usesFor } from './uses.ts';

/** Titles that a refusal names. */
const MAX_NAMED = 5;

/** Refuses to delete a picture that a text shows, and says which; and any, until all uses are known. */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = personOf(req.user);
  // Our own code, without a person, knows what it does.
  if (!person) return;
  const { texts, others } = await usesFor(req, person, await findPicture(req, String(id)));
  if (texts.length + others === 0) {
    if ((await notNoted(req)).length > 0) throw new VerbError('busy', PICTURE_MESSAGES.stillNoting);
    return;
  }
  const named = texts.slice(0, MAX_NAMED).map(({ title }) => title || UNTITLED);
  const more = texts.length - named.length + others;
  const said = PICTURE_MESSAGES.stillUsed(named, more);
  throw new VerbError('still-used', said, { referrers: texts });
};
