// SPDX-License-Identifier: AGPL-3.0-or-later
import { STATE_COLUMN } from '../components/wiring.ts';
import { choice } from '../fields/choice.ts';
import { line, prose } from '../fields/text.ts';
import { contentCollection } from './content-collection.ts';

const ICONS = [
  'mail',
  'lock',
  'phone',
  'shield',
  'people',
  'chip',
  'coin',
  'city',
  'book',
  'spark',
] as const;

export const topics = contentCollection({
  type: 'topic',
  group: 'group.portal',
  title: 'title',
  columns: ['title', STATE_COLUMN, 'icon', 'updatedAt'],
  fields: [
    line('title', 'title'),
    prose('summary', 'topic.summary'),
    choice('icon', 'topic.icon', ICONS, 'icon'),
    line('slug', 'slug'),
  ],
});
