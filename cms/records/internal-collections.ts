// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig } from 'payload';
import { announcements } from './announcements.ts';
import { findFolded } from './find-folded.ts';
import { history } from './history.ts';
import { digestItems } from './digest-items.ts';
import { edits } from './edits.ts';
import { imported } from './imported.ts';
import { CLOSED } from './internal.ts';
import { invitations } from './invitations.ts';
import { linkChecks } from './link-checks.ts';
import { opinions } from './opinions.ts';
import { outbox } from './outbox.ts';
import { pictureUses } from './picture-uses.ts';
import { remarks } from './remarks.ts';
import { savedSearches } from './saved-searches.ts';
import { searchEntries } from './search-entries.ts';
import * as rows from './rows.ts';
import { termsAside } from './terms-aside.ts';
import { verifyReminders } from './verification.ts';
import { translations } from './translations.ts';
import { versions } from './versions.ts';

/**
 * Collections of the workflow: hidden, closed, written by verbs only.
 * @param readsCatalogue access rule for the relationship fields of the admin
 */
export const internalCollections = (readsCatalogue: Access): CollectionConfig[] => [
  rows.submissions.collection,
  rows.published.collection,
  rows.revisions.collection,
  rows.addresses.collection,
  announcements.collection,
  rows.contributions.collection,
  digestItems.collection,
  edits.collection,
  history.collection,
  imported.collection,
  invitations.collection,
  linkChecks.collection,
  opinions.collection,
  outbox.collection,
  pictureUses.collection,
  remarks.collection,
  verifyReminders.collection,
  savedSearches.collection,
  searchEntries.collection,
  termsAside.collection,
  translations.collection,
  versions.collection,
  rows.blobUses.collection,
  rows.referenceUses.collection,
  {
    ...rows.catalogue.collection,
    labels: { singular: 'Contenuto', plural: 'Contenuti' },
    // Read by the relationship fields of the admin.
    endpoints: [],
    access: { ...CLOSED, read: readsCatalogue },
    hooks: { beforeOperation: [findFolded('title', 'folded')] },
    admin: { hidden: true, useAsTitle: 'title' },
    defaultSort: 'title',
  },
];
