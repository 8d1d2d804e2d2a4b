// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { named } from '../named.ts';
import { tableEditor } from '../rich-text/editors.ts';
import { plainLine } from '../text.ts';
import { labels } from '../../i18n/say.ts';

/** A table whose first row is the header. */
export const table = (): Block => ({
  slug: 'table',
  labels: labels('block.table'),
  admin: { disableBlockName: true },
  fields: [
    plainLine('caption', 'block.table.caption'),
    { ...named('content', 'block.table.content'), type: 'richText', editor: tableEditor() },
  ],
});
