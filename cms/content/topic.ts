// SPDX-License-Identifier: AGPL-3.0-or-later
import { TOPIC_ICONS } from '@portico/shared/contract/topic';
import { STATE_COLUMN } from './components.ts';
import { choice } from '../fields/choice.ts';
import { line, prose } from '../fields/text.ts';
import { contentCollection } from './collection.ts';

export const topics = contentCollection({
  type: 'topic',
  group: 'group.portal',
  title: 'title',
  columns: ['title', STATE_COLUMN, 'updatedAt'],
  fields: [
    line('title', 'title'),
    prose('summary', 'topic.summary'),
    choice('icon', 'topic.icon', TOPIC_ICONS, 'icon'),
    line('slug', 'slug'),
  ],
});
