// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { named } from '../named.ts';
import { simpleEditor } from '../rich-text/editors.ts';
import { plainLine } from '../text.ts';
import { label, labels } from '../../i18n/say.ts';

/** Numbered things to do, in order. */
export const steps = (): Block => ({
  slug: 'steps',
  labels: labels('block.steps'),
  admin: { disableBlockName: true },
  fields: [
    {
      ...named('items', 'block.steps.items'),
      type: 'array',
      labels: { singular: label('entry.step'), plural: label('block.steps.items') },
      fields: [
        plainLine('title', 'block.title'),
        { ...named('content', 'block.content'), type: 'richText', editor: simpleEditor() },
      ],
    },
  ],
});
