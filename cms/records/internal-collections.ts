// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, Field } from 'payload';

const text = (name: string, more: { index?: true; unique?: true } = {}): Field => ({
  name,
  type: 'text',
  ...more,
});
/** Text of any length; instants are ISO 8601 in UTC, so that their order is that of the text. */
const long = (name: string): Field => ({ name, type: 'textarea' });
const number = (name: string, more: { index?: true; unique?: true } = {}): Field => ({
  name,
  type: 'number',
  ...more,
});
const flag = (name: string): Field => ({ name, type: 'checkbox', index: true });
const json = (name: string): Field => ({ name, type: 'json' });
/** The id of the row is that of its document. */
const sameId: Field = { name: 'id', type: 'text', required: true };

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
function internal(slug: string, fields: Field[]): CollectionConfig {
  return {
    slug,
    access: CLOSED,
    admin: { hidden: true },
    endpoints: false,
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    fields,
  };
}

/**
 * Collections of the workflow: hidden, closed, written by verbs only. `rows.ts` describes their columns.
 * @param readsCatalogue access rule for the relationship fields of the admin
 */
export const internalCollections = (readsCatalogue: Access): CollectionConfig[] => [
  internal('submissions', [
    text('slot', { unique: true }),
    text('document', { index: true }),
    text('type'),
    text('state', { index: true }),
    long('canonical'),
    text('digest'),
    text('title'),
    text('organisation', { index: true }),
    text('edition', { index: true }),
    json('languages'),
    json('contributors'),
    text('submittedBy'),
    text('submittedByName'),
    text('submittedAt', { index: true }),
    text('closedBy'),
    text('closedByName'),
    text('closedAt'),
    long('reason'),
  ]),
  internal('published-documents', [
    sameId,
    text('type', { index: true }),
    long('canonical'),
    text('digest', { index: true }),
    text('title'),
    text('organisation', { index: true }),
    text('edition', { index: true }),
    text('firstPublished'),
    text('modified'),
    number('revision', { index: true }),
    text('revisionHash'),
    number('version'),
    flag('withdrawn'),
    text('withdrawnAt'),
    long('withdrawnReason'),
    json('slugs'),
  ]),
  internal('revisions', [
    number('revision', { unique: true }),
    text('hash'),
    text('previous'),
    text('lineage'),
    text('at'),
    json('changes'),
  ]),
  internal('addresses', [
    text('key', { unique: true }),
    text('document', { index: true }),
    text('language'),
    text('slug'),
    flag('fixed'),
  ]),
  internal('contributions', [
    text('key', { unique: true }),
    text('subject', { index: true }),
    text('user'),
    text('name'),
    text('at'),
  ]),
  internal('history', [
    text('document', { index: true }),
    text('type'),
    text('at'),
    text('verb'),
    text('by'),
    text('byName'),
    text('digest'),
    number('revision'),
    json('languages'),
    long('reason'),
    json('readingLevel'),
  ]),
  internal('outbox', [
    text('to'),
    text('subject'),
    long('text'),
    text('at'),
    text('sentAt', { index: true }),
    number('attempts'),
    text('nextAt'),
    text('notAfter'),
    text('droppedAt'),
    long('lastError'),
  ]),
  internal('blob-uses', [text('blob', { index: true }), text('document', { index: true })]),
  internal('reference-uses', [text('target', { index: true }), text('document', { index: true })]),
  {
    ...internal('catalogue', [
      sameId,
      text('type', { index: true }),
      text('title', { index: true }),
      text('organisation', { index: true }),
      text('edition', { index: true }),
      flag('published'),
    ]),
    labels: { singular: 'Contenuto', plural: 'Contenuti' },
    // Read by the relationship fields of the admin.
    endpoints: [],
    access: { ...CLOSED, read: readsCatalogue },
    admin: { hidden: true, useAsTitle: 'title' },
    defaultSort: 'title',
  },
];
