// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { named } from '../named.ts';
import { inlineEditor } from '../rich-text/editors.ts';
import { plainLine } from '../text.ts';
import { labels } from '../../i18n/say.ts';

/** A word and what it means. */
export const definition = (): Block => ({
  slug: 'definition',
  labels: labels('block.definition'),
  admin: { disableBlockName: true },
  fields: [
    plainLine('term', 'block.definition.term'),
    { ...named('content', 'block.definition.meaning'), type: 'richText', editor: inlineEditor() },
  ],
});
