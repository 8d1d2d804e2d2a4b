// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, Field } from 'payload';
import { history } from './history.ts';
import { outbox } from './outbox.ts';
import * as rows from './rows.ts';

const never = (): boolean => false;

const CLOSED: NonNullable<CollectionConfig['access']> = {
  create: never,
  read: never,
  update: never,
  delete: never,
  readVersions: never,
  unlock: never,
};

/** A table of the workflow: closed to requests, without a page in the admin and without endpoints. */
const closed = ({ slug, fields }: { slug: string; fields: Field[] }): CollectionConfig => ({
  slug,
  access: CLOSED,
  admin: { hidden: true },
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields,
});

/**
 * Collections of the workflow: hidden, closed, written by verbs only.
 * @param readsCatalogue access rule for the relationship fields of the admin
 */
export const internalCollections = (readsCatalogue: Access): CollectionConfig[] => [
  closed(rows.submissions),
  closed(rows.published),
  closed(rows.revisions),
  closed(rows.addresses),
  closed(rows.contributions),
  closed(history),
  closed(outbox),
  closed(rows.blobUses),
  closed(rows.referenceUses),
  {
    ...closed(rows.catalogue),
    labels: { singular: 'Contenuto', plural: 'Contenuti' },
    // Read by the relationship fields of the admin.
    endpoints: [],
    access: { ...CLOSED, read: readsCatalogue },
    admin: { hidden: true, useAsTitle: 'title' },
    defaultSort: 'title',
  },
];
