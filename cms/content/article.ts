// SPDX-License-Identifier: AGPL-3.0-or-later
import { STATE_COLUMN } from './components.ts';
import { audiences } from '../fields/choice.ts';
import { localisedList } from '../fields/list.ts';
import { ownerOrganisation, picture, referencesTo } from '../fields/reference.ts';
import { richText } from '../fields/rich-text.ts';
import { line, plainLine, prose } from '../fields/text.ts';
import { civilDate } from '../fields/time.ts';
import { contentCollection } from './collection.ts';

export const articles = contentCollection({
  type: 'article',
  group: 'group.content',
  title: 'title',
  columns: ['title', STATE_COLUMN, 'organisation', 'updatedAt'],
  fields: [
    line('title', 'title'),
    prose('summary', 'summary'),
    audiences(),
    referencesTo('topics', 'topics', 'topic'),
    picture('picture', 'picture'),
    localisedList('inBrief', 'inBrief', 'entry.point', [plainLine('text', 'inBrief.text')]),
    richText('body', 'body'),
    richText('doNow', 'doNow'),
    civilDate('verifiedOn', 'verifiedOn'),
    line('slug', 'slug'),
    ownerOrganisation(),
  ],
});
