// SPDX-License-Identifier: AGPL-3.0-or-later
import { STATE_COLUMN } from './components.ts';
import { localisedList } from '../fields/list.ts';
import { ownerOrganisation, referencesTo } from '../fields/reference.ts';
import { richText } from '../fields/rich-text.ts';
import { line, plainLine, prose } from '../fields/text.ts';
import { civilDate } from '../fields/time.ts';
import { contentCollection } from './collection.ts';

export const editions = contentCollection({
  type: 'edition',
  group: 'group.programme',
  title: 'title',
  columns: ['title', STATE_COLUMN, 'start', 'end', 'updatedAt'],
  fields: [
    line('title', 'title'),
    line('theme', 'edition.theme'),
    prose('summary', 'summary'),
    civilDate('start', 'edition.start'),
    civilDate('end', 'edition.end'),
    localisedList('tracks', 'edition.tracks', 'entry.track', [
      plainLine('key', 'edition.track.key'),
      plainLine('name', 'edition.track.name'),
    ]),
    richText('body', 'edition.body'),
    referencesTo('organisers', 'event.organisers', 'organisation'),
    plainLine('website', 'website'),
    line('slug', 'slug'),
    ownerOrganisation(),
  ],
});
