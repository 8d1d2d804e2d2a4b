// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { choice } from '../choice.ts';
import { simpleEditor } from '../rich-text/editors.ts';
import { named } from '../named.ts';
import { plainLine } from '../text.ts';
import { labels } from '../../i18n/say.ts';

/** A box beside the course of the text. */
export const callout = (): Block => ({
  slug: 'callout',
  labels: labels('block.callout'),
  admin: { disableBlockName: true },
  fields: [
    {
      ...choice(
        'tone',
        'block.callout.tone',
        ['note', 'tip', 'warning', 'danger'],
        'block.callout.tone',
      ),
      defaultValue: 'note',
    },
    plainLine('title', 'block.title'),
    { ...named('content', 'block.content'), type: 'richText', editor: simpleEditor() },
  ],
});
