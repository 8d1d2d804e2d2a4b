// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterChangeHook, Field, FieldAccess } from 'payload';
import { personOf } from '../access/person.ts';
import type { Said } from '../i18n/said.ts';
import { noteContribution } from '../records/contributors.ts';
import { changedParts } from '../values/parts.ts';

export const madeByServer: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
};

/** Of fields that no person reads, in a form or in a list. */
export const INTERNAL = { hidden: true, disableListColumn: true, disableListFilter: true } as const;

const RIGHTS = ['licence', 'permittedUntil', 'credits', 'creditsEn', 'source'];

/** Does a save only say of whom a picture is and why it may be shown, where nobody had? */
function addsRightsOnly({ doc, previousDoc, operation }: Saved): boolean {
  if (operation !== 'update') return false;
  const changed = Object.keys(changedParts(previousDoc, doc));
  const said = changed.filter((part) => RIGHTS.includes(part));
  const isWords = changed.some((part) => ['alt', 'decorative', 'title'].includes(part));
  return !isWords && said.length > 0 && said.every((part) => !previousDoc[part]);
}

type Saved = Parameters<CollectionAfterChangeHook>[0];

/**
 * An upload is part of what is approved: who uploads it or writes its words becomes one of the authors. Not who adds the
 * rights that nobody had given: a reviewer who does would be an author of each text with the picture.
 */
export const noteAuthor: CollectionAfterChangeHook = async (saved) => {
  const { doc, req } = saved;
  const person = personOf(req.user);
  if (person && !addsRightsOnly(saved))
    await noteContribution(req, person, String(doc.id), new Date().toISOString());
};

/** Whose an upload is, and who brought it. */
export const ownerFields = (uploadedBy: Said): Field[] => [
  {
    name: 'organisation',
    label: { it: 'Organizzazione', en: 'Organisation' },
    type: 'relationship',
    relationTo: 'organisations',
    access: madeByServer,
    admin: {
      readOnly: true,
      // The server fills it in; until then there is nothing to see.
      condition: (data) => Boolean(data['organisation']),
    },
  },
  {
    name: 'uploadedBy',
    label: { ...uploadedBy },
    type: 'relationship',
    relationTo: 'users',
    access: madeByServer,
    admin: { hidden: true },
  },
];
