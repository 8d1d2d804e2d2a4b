// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { named } from '../named.ts';
import { inlineEditor } from '../rich-text/editors.ts';
import { plainLine } from '../text.ts';
import { labels } from '../../i18n/say.ts';

/** What somebody said or wrote, and who. */
export const quote = (): Block => ({
  slug: 'quote',
  labels: labels('block.quote'),
  admin: { disableBlockName: true },
  fields: [
    { ...named('content', 'block.content'), type: 'richText', editor: inlineEditor() },
    plainLine('source', 'block.quote.source'),
  ],
});
