// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { CollectionConfig, Field } from 'payload';
import { contentAccess } from '../access/content.ts';
import { verbEndpoints } from '../workflow/endpoints.ts';
import { workflowHooks } from '../workflow/hooks.ts';
import { keepWorkingCopy } from './keep-working-copy.ts';
import { COLLECTION_OF } from './slugs.ts';

/** How often the editor saves what is being typed, in milliseconds. */
const AUTOSAVE_MS = 800;

interface ContentCollection {
  readonly type: DocumentType;
  readonly labels: NonNullable<CollectionConfig['labels']>;
  /** Field that names a document in lists and pickers. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly fields: Field[];
  readonly admin?: CollectionConfig['admin'];
}

/** What all collections of content share: drafts that Payload never publishes, our access, hooks and verbs. */
export function contentCollection(content: ContentCollection): CollectionConfig {
  const hooks = workflowHooks(content.type);
  return {
    slug: COLLECTION_OF[content.type],
    labels: content.labels,
    admin: {
      useAsTitle: content.title,
      defaultColumns: [...content.columns],
      ...content.admin,
    },
    access: contentAccess(content.type),
    hooks: { ...hooks, beforeOperation: [keepWorkingCopy, ...(hooks.beforeOperation ?? [])] },
    endpoints: verbEndpoints(content.type),
    versions: { drafts: { autosave: { interval: AUTOSAVE_MS } }, maxPerDoc: 50 },
    disableDuplicate: true,
    disableBulkEdit: true,
    fields: content.fields,
  };
}
