// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType, isSingle } from '@portico/shared/contract/types';
import type { CollectionConfig, Field } from 'payload';
import { contentAccess } from '../access/content.ts';
import { contentAdmin, withDesk } from './components.ts';
import { label, labels } from '../i18n/say.ts';
import { readEndpoints } from '../desk/endpoints.ts';
import { verbEndpoints } from '../workflow/endpoints/verbs.ts';
import { workflowHooks } from '../workflow/guard/hooks.ts';
import { keepWorkingCopy } from './keep-working-copy.ts';
import { keepSingleton } from './singleton.ts';

/** How often the editor saves what is being typed, in milliseconds. */
const AUTOSAVE_MS = 800;

/** How many saved states of a working copy are kept; an autosave rewrites the newest. */
const VERSIONS_KEPT = 30;

interface ContentCollection {
  /** Heading of the menu under which it stands. */
  readonly group: 'group.content' | 'group.programme' | 'group.portal';
  readonly type: DocumentType;
  /** Field that names a document in lists and pickers. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly fields: Field[];
  readonly admin?: CollectionConfig['admin'];
}

/** What all collections of content share: drafts that Payload never publishes, our access, hooks and verbs. */
export function contentCollection(content: ContentCollection): CollectionConfig {
  const slug = COLLECTION_OF[content.type];
  const hooks = workflowHooks(content.type);
  const { admin } = content;
  return {
    slug,
    labels: labels(`collection.${slug}`),
    admin: {
      useAsTitle: content.title,
      defaultColumns: [...content.columns],
      group: label(content.group),
      ...contentAdmin,
      ...admin,
    },
    access: contentAccess(content.type),
    // Ours comes last: the workflow's guard looks at what was really asked for.
    hooks: {
      ...hooks,
      beforeOperation: [
        ...(hooks.beforeOperation ?? []),
        ...(isSingle(content.type) ? [keepSingleton(slug)] : []),
        keepWorkingCopy,
      ],
    },
    endpoints: [...verbEndpoints(content.type), ...readEndpoints(content.type)],
    versions: { drafts: { autosave: { interval: AUTOSAVE_MS } }, maxPerDoc: VERSIONS_KEPT },
    disableDuplicate: true,
    disableBulkEdit: true,
    fields: withDesk(content.fields, content.title),
  };
}
