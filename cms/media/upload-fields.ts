// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterChangeHook, Field, FieldAccess } from 'payload';
import { personOf } from '../access/person.ts';
import type { Said } from '../i18n/said.ts';
import { noteContribution } from '../records/contributors.ts';

export const madeByServer: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
};

/** Of fields that no person reads, in a form or in a list. */
export const INTERNAL = { hidden: true, disableListColumn: true, disableListFilter: true } as const;

/** An upload is part of what is approved: who uploads it or writes its words becomes one of the authors. */
export const noteAuthor: CollectionAfterChangeHook = async ({ doc, req }) => {
  const person = personOf(req.user);
  if (person) await noteContribution(req, person, String(doc.id), new Date().toISOString());
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
