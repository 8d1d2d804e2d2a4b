// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DOCUMENT_TYPES,
  type DocumentType,
  hasPage,
  isSingle,
  TYPES,
} from '@portico/shared/contract/types';
import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';
import { contentAccess } from '../access/content.ts';
import { formFields } from '../content/form.ts';
import { FORMS } from '../content/index.ts';
import { wholeWith } from '../content/parts.ts';
import { readEndpoints } from '../desk/endpoints.ts';
import { findAsMeant } from '../desk/finding.ts';
import { GROUPS } from '../i18n/vocabulary.ts';
import { workflowHooks } from '../workflow/guard/hooks.ts';
import { verbEndpoints } from '../workflow/endpoints/verbs.ts';
import { deskAdmin, READINGS_COLUMN, STATE_COLUMN, withDesk } from './components.ts';
import { readMainRow } from './payload-versions.ts';
import { keepSingleton } from './singleton.ts';

/**
 * Payload's autosave sleeps (the longest time of a timer, 24 days): an answer to it overwrites what was typed since. The
 * desk saves by itself, see `cms/components/saving/`. It stays switched on, because it creates what is begun.
 */
const AUTOSAVE_MS = 2 ** 31 - 1;

const typeLabel = (type: DocumentType, count: 'one' | 'many') => {
  const { it, en } = TYPES[type].words;
  return { it: it[count], en: en[count] };
};

/** Has it pages of its own, in a list of which one sees how often they are read? */
const isRead = (type: DocumentType): boolean => hasPage(type) && !isSingle(type);

function adminOf(type: DocumentType): NonNullable<CollectionConfig['admin']> {
  const { title, group } = TYPES[type];
  const single = isSingle(type);
  const readings = isRead(type) ? [READINGS_COLUMN] : [];
  const columns = [title, STATE_COLUMN, ...(FORMS[type].columns ?? []), ...readings, 'updatedAt'];
  return {
    useAsTitle: title,
    defaultColumns: single ? [title] : columns,
    group: GROUPS[group],
    ...deskAdmin(single),
  };
}

/**
 * Makes every save write the main row, as a draft. Payload's own publish state is never used: with `draft: true` the
 * main row would stay at the first autosave while lists, filters and access rules read it.
 */
const keepWorkingCopy: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args;
  return { ...args, draft: false, data: { ...args.data, _status: 'draft' } };
};

/** The working copies of one type: drafts that Payload never publishes, with our access, hooks and verbs. */
function contentCollection(type: DocumentType): CollectionConfig {
  const { plural, title } = TYPES[type];
  const single = isSingle(type);
  const hooks = workflowHooks(type);
  return {
    slug: plural,
    labels: { singular: typeLabel(type, 'one'), plural: typeLabel(type, 'many') },
    admin: adminOf(type),
    access: contentAccess(type),
    hooks: {
      ...hooks,
      // Ours comes last: the workflow's guard looks at what was really asked for.
      beforeOperation: [
        ...(hooks.beforeOperation ?? []),
        ...(single ? [keepSingleton(plural)] : []),
        keepWorkingCopy,
        readMainRow,
        findAsMeant(type),
      ],
    },
    endpoints: [...verbEndpoints(type), ...readEndpoints(type)],
    versions: { drafts: { autosave: { interval: AUTOSAVE_MS } }, maxPerDoc: 0 },
    disableDuplicate: true,
    disableBulkEdit: true,
    fields: withDesk(formFields(FORMS[type]), {
      title,
      isPart: wholeWith(type) !== undefined,
      isRead: isRead(type),
    }),
  };
}

/** The working copies of all content; in the menu those come first that people write most. */
export const contentCollections: CollectionConfig[] = [...DOCUMENT_TYPES]
  .reverse()
  .map(contentCollection);
